/** Real and played PKCS#11 modules for tests: each class sets one up and says how to reach it. */
@org.jspecify.annotations.NullMarked
package vn.certproc.pkcs11.rig;
