/** The functions of a PKCS#11 module, called through its function list. */
@NullMarked
package vn.certproc.pkcs11.internal.cryptoki;

import org.jspecify.annotations.NullMarked;
