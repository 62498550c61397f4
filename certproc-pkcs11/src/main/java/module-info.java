/** The token adapter: what staff do with tokens, on any vendor's PKCS#11 module. */
@org.jspecify.annotations.NullMarked
module vn.certproc.pkcs11 {
  requires static transitive org.jspecify;
  requires transitive vn.certproc.api;
  requires com.sun.jna;
  requires org.slf4j;

  exports vn.certproc.pkcs11;
}
