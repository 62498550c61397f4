/** The few DER structures that keys and signatures of PKCS#11 want. */
@NullMarked
package vn.certproc.pkcs11.internal.der;

import org.jspecify.annotations.NullMarked;
