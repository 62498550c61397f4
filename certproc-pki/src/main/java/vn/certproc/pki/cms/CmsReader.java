package vn.certproc.pki.cms;

/** Stub. */
final class CmsReader {
  private CmsReader() {}

  static CmsParts read(byte[] der) {
    throw new UnsupportedOperationException();
  }
}
