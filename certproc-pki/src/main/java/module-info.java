/** Certificates: reading, chains, revocation, signatures. */
@org.jspecify.annotations.NullMarked
module vn.certproc.pki {
  requires static org.jspecify;
  requires vn.certproc.api;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
}
