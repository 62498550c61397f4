package vn.certproc.dossier.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.payload.Limits;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.Assessor;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.FormVerification;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.forms.verification.PdfVerifier;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.Pkcs12Key;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.SignatureJudge;

/** Forms of one request, signed by whoever is asked for, and verified. */
@SuppressWarnings("TimeInStaticInitializer") // one present for all that a test makes
final class SignedForms {
  static final Certproc CERTPROC = Certproc.builder().build();
  static final String APPLICATION = "tt185-07";
  static final String LETTER = "tt185-08";
  static final String PERSON = "Nguyễn Văn An";
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final TestAuthority ROOT = TestAuthority.root("C=VN,CN=Test Root");
  private static final char[] PASSWORD = "password".toCharArray();

  private SignedForms() {}

  static AssessmentOptions on(String day) {
    return AssessmentOptions.on(LocalDate.parse(day)).under("long-an-2020");
  }

  static Payload renewal() {
    Organization department = Organization.named("Sở Xây dựng").kind("department").build();
    Person person =
        Person.named(PERSON).email("an.nv@longan.gov.vn").position("Chuyên viên").build();
    Certificate certificate =
        Certificate.of(PERSON, "54A0000000000001")
            .valid(LocalDate.of(2016, 6, 13), LocalDate.of(2021, 6, 13))
            .email("an.nv@longan.gov.vn")
            .build();
    return Request.renew(certificate, 0)
        .subscriber(Subscriber.staff(person, department))
        .applicant(ApplicantRole.SUBSCRIBER)
        .build();
  }

  static byte[] form(String id, String day) {
    return CERTPROC.form(id, renewal(), on(day));
  }

  /** Who is to sign a form. */
  static List<Signer> signers(String id, String day) {
    return CERTPROC.assess(renewal(), on(day)).route().stream()
        .filter(step -> step.formId().equals(id))
        .findFirst()
        .orElseThrow()
        .signers();
  }

  static byte[] sign(byte[] pdf, SignerKind kind, String name) {
    SignatureOrder order = SignatureOrder.as(kind, NOW).acceptingOtherName();
    return PdfSigner.create().sign(pdf, order, key(name)).pdf();
  }

  private static SigningKey key(String name) {
    String dn = new X500NameBuilder().addRDN(BCStyle.CN, name).build().toString();
    byte[] store = ROOT.leaf(dn).key(KeyPairs.sharedRsa(2048)).issue().pkcs12(PASSWORD);
    return Pkcs12Key.read(new ByteArrayInputStream(store), "key.p12", PASSWORD.clone());
  }

  static FormVerification verify(byte[] pdf) {
    byte[] list = ROOT.crl(NOW.minusSeconds(60), NOW.plus(Duration.ofDays(1)));
    return verify(pdf, RevocationSources.none().withCrls(List.of(list)));
  }

  static FormVerification verify(byte[] pdf, RevocationSources sources) {
    CertificateDetails root = CertificateReader.create().read(ROOT.asKey().encoded()).certificate();
    SignatureJudge judge = SignatureJudge.of(TrustAnchors.of(List.of(root), List.of()), sources);
    return new FormVerifying(checking(), PdfVerifier.of(judge)).verify(pdf, NOW, Optional.empty());
  }

  private static FormChecking checking() {
    ProfileSet profiles = ProfileSet.builtIn();
    FormCatalog forms = FormCatalog.builtIn();
    return new FormChecking(
        forms,
        profiles,
        new Assessor(profiles, WorkingCalendar.vietnam()),
        RequestReader.of(Limits.standard()),
        new FormPrinter(forms, new FormBinder(forms)));
  }
}
