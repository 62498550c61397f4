/** From what happened to what is to be filed. */
@NullMarked
package vn.certproc.core.internal.triage;

import org.jspecify.annotations.NullMarked;
