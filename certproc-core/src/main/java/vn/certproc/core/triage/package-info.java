/** What happened, which procedures follow, in what order. */
@NullMarked
package vn.certproc.core.triage;

import org.jspecify.annotations.NullMarked;
