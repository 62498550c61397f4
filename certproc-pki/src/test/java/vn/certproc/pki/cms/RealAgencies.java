package vn.certproc.pki.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;

/** The real agency certificates of the module's tests. */
final class RealAgencies {
  private RealAgencies() {}

  static List<CertificateDetails> all() {
    return Stream.of(
            "agency-g1-ccthue-hongbang-anduong.cer",
            "agency-g1-ccthue-q12-hocmon-mst.cer",
            "agency-g2-tong-cuc-thue.cer")
        .map(RealAgencies::read)
        .toList();
  }

  private static CertificateDetails read(String name) {
    try (InputStream in = RealAgencies.class.getResourceAsStream("/vn/certproc/pki/real/" + name)) {
      return CertificateReader.create().read(in, name).certificate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
