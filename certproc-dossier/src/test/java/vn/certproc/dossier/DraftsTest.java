package vn.certproc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.Reading;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.pki.CertificateDetails;

/** A draft holds what the certificate tells and names what it does not. */
class DraftsTest {

  private static final Certproc CERTPROC = Certproc.builder().build();

  private static CertificateDetails real(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DraftsTest.class.getResourceAsStream(name + ".cer"))) {
      return CERTPROC.certificate(in.readAllBytes()).certificate();
    }
  }

  private static String xml(Procedure procedure, SubscriberKind kind) throws IOException {
    return xml(procedure, kind, "long-an-2020");
  }

  private static String xml(Procedure procedure, SubscriberKind kind, String profile)
      throws IOException {
    AssessmentOptions options = CERTPROC.today().under(profile);
    return new String(
        CERTPROC.write(CERTPROC.draft(procedure, real("agency-g2-tong-cuc-thue"), kind, options)),
        StandardCharsets.UTF_8);
  }

  @Test
  void aRenewalOfTheRealCertificateIsFilled() throws IOException {
    assertThat(xml(Procedure.RENEW, SubscriberKind.AGENCY))
        .contains("<name>TỔNG CỤC THUẾ</name>")
        .contains("<name>BỘ TÀI CHÍNH</name>")
        .contains("<serialNumber>75580955FC81D6A7</serialNumber>")
        .contains("<validTo>2026-11-16</validTo>")
        .contains("<email>cntt@gdt.gov.vn</email>")
        .contains("certificate-manager");
  }

  /** Where the managing agency alone writes, the draft says so. */
  @ParameterizedTest
  @CsvSource({
    "long-an-2020,RENEW,certificate-manager",
    "long-an-2020,REVOKE,head-of-agency",
    "nd-68-2024,RENEW,managing-agency",
    "dong-thap-2025,REVOKE,managing-agency"
  })
  void theApplicantIsTheOneOfTheProfile(String profile, Procedure procedure, String role)
      throws IOException {
    assertThat(xml(procedure, SubscriberKind.AGENCY, profile))
        .contains("<applicant role=\"" + role + "\"/>");
  }

  @ParameterizedTest
  @CsvSource({
    "RENEW,AGENCY,request/renew/@renewalsUsed",
    "RENEW,AGENCY,request/organizations/organization/@ownSeal",
    "CHANGE,AGENCY,request/change/item/@field",
    "REVOKE,AGENCY,request/revoke/@reason",
    "REVOKE,STAFF,request/token/serialNumber",
    "RENEW,STAFF,request/subscriber/person/position"
  })
  void validateNamesTheGaps(Procedure procedure, SubscriberKind kind, String path)
      throws IOException {
    byte[] draft = xml(procedure, kind).getBytes(StandardCharsets.UTF_8);
    Reading reading = CERTPROC.read(draft, "draft.xml");
    assertThat(reading.faults())
        .extracting(Fault::where)
        .anySatisfy(w -> assertThat(w.path().orElse("")).startsWith(path));
  }

  @Test
  void gapsAreMarkedInBothLanguages() throws IOException {
    assertThat(xml(Procedure.REVOKE, SubscriberKind.AGENCY)).containsPattern("<!--.*/.*-->");
  }

  @Test
  void thereIsNothingToDraftAnIssueFrom() {
    assertThatThrownBy(() -> xml(Procedure.ISSUE, SubscriberKind.AGENCY))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("renew, change or revoke");
  }
}
