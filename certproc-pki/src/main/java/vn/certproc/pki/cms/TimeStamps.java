package vn.certproc.pki.cms;

/** Stub. */
final class TimeStamps {
  private TimeStamps() {}

  static TimeStamp read(byte[] token, java.util.Optional<byte[]> signature) {
    throw new UnsupportedOperationException();
  }
}
