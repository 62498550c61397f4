package vn.certproc.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.forms.verification.PdfVerifier;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.NotACertificateException;
import vn.certproc.pki.Pkcs12Key;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.SignatureJudge;
import vn.certproc.pki.verification.SignatureVerdict;

/** The sample page in a real browser, an agent that we play, a host that checks what it gets. */
class AgentRoundTest {

  private static final Instant NOW = Instant.now();
  private static final char[] PASSWORD = "changeit".toCharArray();

  private static TestKey agentTls;
  private static TestKey clerk;
  private static PdfVerifier verifier;
  private static byte[] sent;

  @TempDir Path folder;

  @BeforeAll
  static void prepare() throws NotACertificateException {
    boolean there = Path.of("/usr/bin/chromium").toFile().canExecute();
    if (!Boolean.getBoolean("certproc.ci")) {
      assumeTrue(there, "chromium is not installed");
    }
    TestAuthority root = TestAuthority.root("CN=CA thử, C=VN");
    agentTls = root.leaf("CN=127.0.0.1").issue();
    clerk = root.leaf("CN=Nguyễn Văn An, O=Sở Nội vụ, C=VN").issue();
    byte[] crl = root.crl(NOW.minusSeconds(3600), NOW.plusSeconds(86_400));
    TrustAnchors trust =
        TrustAnchors.of(
            List.of(CertificateReader.create().read(root.asKey().encoded()).certificate()),
            List.of());
    verifier =
        PdfVerifier.of(SignatureJudge.of(trust, RevocationSources.none().withCrls(List.of(crl))));
    FormBinder forms = new FormBinder(FormCatalog.builtIn());
    sent =
        SignatureFields.prepare(
            PdfForms.render(forms.blank("tt185-08"), PdfOptions.of(NOW, "1")), NOW);
  }

  @Test
  void aPersonsSignatureComesBackAndIsTaken() throws Exception {
    round(
        "sign-approved",
        (operation, pdf) -> {
          assertThat(operation).isEqualTo("SignApproved");
          assertThat(pdf).isEqualTo(sent);
          return Optional.of(signed(pdf, "person"));
        },
        "done: Văn bản đã ký.");
  }

  @Test
  void theAgencyIssuesWithItsSeal() throws Exception {
    round(
        "sign-issued",
        (operation, pdf) -> {
          assertThat(operation).isEqualTo("SignIssued");
          return Optional.of(signed(signed(pdf, "person"), "agency"));
        },
        "done: Văn bản đã ký.");
  }

  @Test
  void aDocumentThatWasChangedIsRefused() throws Exception {
    byte[] other =
        PdfForms.render(
            new FormBinder(FormCatalog.builtIn()).blank("tt185-08"),
            PdfOptions.of(NOW.minusSeconds(86_400), "1"));
    round(
        "sign-approved",
        (operation, pdf) -> Optional.of(signed(SignatureFields.prepare(other, NOW), "person")),
        "failed: Phần mềm ký số không ký: Văn bản nhận lại khác văn bản đã gửi đi ngoài chữ ký");
  }

  @Test
  void aDocumentWithoutASignatureIsRefused() throws Exception {
    round(
        "sign-approved",
        (operation, pdf) -> Optional.of(pdf),
        "failed: Phần mềm ký số không ký: Văn bản nhận lại không có thêm chữ ký nào.");
  }

  @Test
  void whatIsNoPdfIsRefused() throws Exception {
    round(
        "sign-approved",
        (operation, pdf) -> Optional.of("<html>".getBytes(StandardCharsets.US_ASCII)),
        "failed: Phần mềm ký số không ký: Tệp nhận lại không phải tệp PDF đọc được.");
  }

  @Test
  void aSignatureThatDoesNotHoldIsRefused() throws Exception {
    round(
        "sign-approved",
        (operation, pdf) -> Optional.of(withBrokenValue(signed(pdf, "person"))),
        "failed: Phần mềm ký số không ký: Chữ ký ở ô “person” của văn bản nhận lại không hợp lệ.");
  }

  @Test
  void aClerkMayTurnAway() throws Exception {
    round(
        "sign-approved",
        (operation, pdf) -> Optional.empty(),
        "failed: Phần mềm ký số không ký: Người dùng hủy ký");
  }

  @Test
  void anAgentThatTalksNonsenseIsTold() throws Exception {
    try (FakeDms dms = FakeDms.start(sent, pdf -> "");
        FakeAgent agent = FakeAgent.start((operation, pdf) -> Optional.empty(), Tls.of(agentTls))) {
      agent.replying("<b>lỗi</b>");
      dms.agent(agent.getPort());
      assertThat(shown(dms, "sign-approved")).startsWith("failed: Không hiểu câu trả lời");
    }
  }

  @Test
  void anAgentThatIsNotThereIsTold() throws Exception {
    try (FakeDms dms = FakeDms.start(sent, pdf -> "")) {
      assertThat(shown(dms, "sign-approved"))
          .startsWith("failed: Không kết nối được với phần mềm VGCA Sign Service");
    }
  }

  private void round(String button, FakeAgent.Work work, String expected) throws Exception {
    try (FakeDms dms = FakeDms.start(sent, AgentRoundTest::judged);
        FakeAgent agent = FakeAgent.start(work, Tls.of(agentTls))) {
      dms.agent(agent.getPort());
      assertThat(shown(dms, button)).startsWith(expected);
      if (expected.startsWith("done")) {
        assertThat(verifier.verify(dms.taken(), Instant.now()))
            .matches(found -> found.verdict() == SignatureVerdict.VALID);
      } else {
        assertThat(dms.taken()).isEmpty();
      }
    }
  }

  private String shown(FakeDms dms, String button) throws Exception {
    try (Browser browser = Browser.open(dms.address("/sign.html"), folder)) {
      browser.click(button);
      return browser.settled();
    }
  }

  private static String judged(byte[] returned) {
    ReturnedDocument found = ReturnedDocument.check(sent, returned, verifier, Instant.now());
    return found.faults().stream().map(f -> f.text().vi()).collect(Collectors.joining(" "));
  }

  private static byte[] signed(byte[] pdf, String kind) {
    Pkcs12Key key =
        Pkcs12Key.read(new ByteArrayInputStream(clerk.pkcs12(PASSWORD)), "clerk.p12", PASSWORD);
    SignerKind signer = kind.equals("person") ? SignerKind.PERSON : SignerKind.AGENCY;
    return PdfSigner.create()
        .sign(pdf, SignatureOrder.as(signer, Instant.now()).acceptingOtherName(), key)
        .pdf();
  }

  /** One digit of the signature's value is another. */
  private static byte[] withBrokenValue(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int value = text.lastIndexOf("/Contents") + "/Contents".length();
    int digit = text.indexOf('<', value) + 1500;
    byte[] broken = pdf.clone();
    broken[digit] = (byte) (broken[digit] == '0' ? '1' : '0');
    return broken;
  }
}
