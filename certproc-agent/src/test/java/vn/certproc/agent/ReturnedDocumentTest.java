package vn.certproc.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.Fault;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.attacks.LaterSigning;
import vn.certproc.checks.attacks.PlainSigning;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStamper;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.forms.verification.PdfVerifier;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.Pkcs12Key;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.CmsMaker;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.SignatureJudge;
import vn.certproc.pki.verification.SignatureVerdict;

/** What a host takes, and what it does not, whoever posts it. */
class ReturnedDocumentTest {

  private static final Instant NOW = Instant.now();
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final TestAuthority ROOT = TestAuthority.root("CN=CA thử, C=VN");
  private static final TestAuthority OTHER = TestAuthority.root("CN=CA lạ, C=VN");
  private static final Pkcs12Key CLERK = key(ROOT);
  private static final Pkcs12Key STRANGER = key(OTHER);
  private static final TimeStamper STAMPER =
      TimeStamper.of(ROOT, () -> NOW)
          .signedBy(
              ROOT.leaf("CN=TSA, C=VN")
                  .key(KeyPairs.sharedRsa(2048))
                  .extendedKeyUsage(TimeStamper.TIME_STAMPING)
                  .issue());

  private static byte[] form;
  private static byte[] sent;

  @BeforeAll
  static void prepare() {
    FormBinder forms = new FormBinder(FormCatalog.builtIn());
    form = PdfForms.render(forms.blank("tt185-08"), PdfOptions.of(NOW, "1"));
    sent = SignatureFields.prepare(form, NOW);
  }

  private static Pkcs12Key key(TestAuthority authority) {
    TestKey leaf = authority.leaf("CN=Nguyễn Văn An, C=VN").key(KeyPairs.sharedRsa(2048)).issue();
    return Pkcs12Key.read(new ByteArrayInputStream(leaf.pkcs12(PASSWORD)), "a.p12", PASSWORD);
  }

  private static PdfVerifier verifier(RevocationSources sources) {
    TrustAnchors trust =
        TrustAnchors.of(
            List.of(CertificateReader.create().read(ROOT.asKey().encoded()).certificate()),
            List.of());
    return PdfVerifier.of(SignatureJudge.of(trust, sources));
  }

  private static RevocationSources lists() {
    byte[] crl = ROOT.crl(NOW.minusSeconds(3600), NOW.plusSeconds(86_400));
    return RevocationSources.none().withCrls(List.of(crl));
  }

  private static byte[] signed(byte[] pdf, Pkcs12Key key) {
    SignatureOrder order = SignatureOrder.as(SignerKind.PERSON, NOW).acceptingOtherName();
    return PdfSigner.create().sign(pdf, order, key).pdf();
  }

  private static byte[] cms(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return CmsMaker.pades().sign(digest, SignatureScheme.RSA_PKCS1_SHA256, CLERK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] token(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      byte[] request = generator.generate(TSPAlgorithms.SHA256, digest).getEncoded();
      return new TimeStampResponse(STAMPER.answer(request)).getTimeStampToken().getEncoded();
    } catch (GeneralSecurityException | IOException | TSPException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReturnedDocument check(byte[] before, byte[] returned) {
    return ReturnedDocument.check(before, returned, verifier(lists()), NOW);
  }

  private static List<String> codes(byte[] before, byte[] returned) {
    return check(before, returned).faults().stream().map(Fault::code).toList();
  }

  @Test
  void aSignatureInAPreparedFieldIsTaken() {
    assertThat(codes(sent, signed(sent, CLERK))).isEmpty();
    assertThat(codes(sent, PlainSigning.stamp(signed(sent, CLERK), ReturnedDocumentTest::token)))
        .isEmpty();
  }

  @Test
  void aStampIsNoSignature() {
    byte[] alone = PlainSigning.stamp(sent, ReturnedDocumentTest::token);
    assertThat(codes(sent, alone)).containsExactly("returned-unsigned");
    byte[] inPlace = LaterSigning.stamped(sent, "person", ReturnedDocumentTest::token);
    assertThat(codes(sent, inPlace)).contains("returned-changed", "returned-unsigned");
  }

  @Test
  void aSignatureElsewhereLeavesThePreparedFieldsEmpty() {
    byte[] elsewhere = PlainSigning.sign(sent, 0, NOW, ReturnedDocumentTest::cms);
    ReturnedDocument returned = check(sent, elsewhere);
    assertThat(returned.acceptable()).isFalse();
    assertThat(returned.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("returned-place-empty"))
        .satisfies(fault -> assertThat(fault.text().vi()).contains("person", "agency"));
    byte[] unprepared = PlainSigning.sign(form, 0, NOW, ReturnedDocumentTest::cms);
    assertThat(codes(form, unprepared)).isEmpty();
  }

  @Test
  void aStrangerIsNotWaitedFor() {
    ReturnedDocument returned = check(sent, signed(sent, STRANGER));
    assertThat(returned.verification().verdict()).isEqualTo(SignatureVerdict.UNDECIDED);
    assertThat(returned.faults())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.code()).isEqualTo("returned-undecided"))
        .allSatisfy(
            fault -> {
              assertThat(fault.text().vi()).startsWith("Chưa xác định được").contains("“person”");
              assertThat(fault.text().en()).startsWith("Whether the signature");
            });
  }

  @Test
  void revocationThatIsNotKnownYetIsWaitedFor() {
    ReturnedDocument returned =
        ReturnedDocument.check(sent, signed(sent, CLERK), verifier(RevocationSources.none()), NOW);
    assertThat(returned.verification().verdict()).isEqualTo(SignatureVerdict.UNDECIDED);
    assertThat(returned.acceptable()).isTrue();
  }

  @Test
  void whatCoversThePageIsAChange() {
    byte[] signed = signed(sent, CLERK);
    byte[] large = LaterSigning.visible(signed, "more", "0 0 595 600", ReturnedDocumentTest::cms);
    assertThat(codes(sent, large)).contains("returned-changed");
  }

  @Test
  void aSecondSignatureOverASignedDocument() {
    byte[] person = signed(sent, CLERK);
    assertThat(codes(person, person)).containsExactly("returned-unsigned");
    SignatureOrder order = SignatureOrder.as(SignerKind.AGENCY, NOW).acceptingOtherName();
    assertThat(codes(person, PdfSigner.create().sign(person, order, CLERK).pdf())).isEmpty();
  }
}
