/** The token adapter. */
@NullMarked
package vn.certproc.pkcs11;

import org.jspecify.annotations.NullMarked;
