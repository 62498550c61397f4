/** Reading certificates, and judging their chain up to the Government's authorities. */
@NullMarked
package vn.certproc.pki;

import org.jspecify.annotations.NullMarked;
