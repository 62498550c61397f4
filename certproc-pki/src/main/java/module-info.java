/**
 * Certificates: reading, requests, the built-in authorities, chains; CMS signatures; unlocking from
 * afar.
 */
@org.jspecify.annotations.NullMarked
module vn.certproc.pki {
  requires static transitive org.jspecify;
  requires transitive vn.certproc.api;
  requires java.net.http;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;

  exports vn.certproc.pki;
  exports vn.certproc.pki.cms;
  exports vn.certproc.pki.revocation;
  exports vn.certproc.pki.unlock;
  exports vn.certproc.pki.verification;
}
