package vn.certproc.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Real certificates for the tests. */
final class Files {
  static final String G2 = "agency-g2-tong-cuc-thue.cer";
  static final String Q12 = "agency-g1-ccthue-q12-hocmon-mst.cer";
  static final String HONG_BANG = "agency-g1-ccthue-hongbang-anduong.cer";

  private Files() {}

  static byte[] real(String name) {
    return bytes("real/" + name);
  }

  static byte[] authority(String name) {
    return bytes("anchors/" + name);
  }

  private static byte[] bytes(String path) {
    try (InputStream in = Files.class.getResourceAsStream(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CertificateDetails read(byte[] der) {
    return CertificateReader.create().read(der).certificate();
  }
}
