package vn.certproc.pki.cms;

/** Stub. */
final class SignatureMath {
  private SignatureMath() {}

  static CmsCheck check(CmsParts p, byte[] d, boolean inside) {
    throw new UnsupportedOperationException();
  }
}
