/** Who writes to whom: the managing agency, the steps, the channels, what follows. */
@NullMarked
package vn.certproc.core.internal.route;

import org.jspecify.annotations.NullMarked;
