/** How the structures of PKCS#11 lie in memory on each platform. */
@NullMarked
package vn.certproc.pkcs11.internal.abi;

import org.jspecify.annotations.NullMarked;
