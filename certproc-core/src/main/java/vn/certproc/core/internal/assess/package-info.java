/** From rules and routes to a decision. */
@NullMarked
package vn.certproc.core.internal.assess;

import org.jspecify.annotations.NullMarked;
