package vn.certproc.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.dossier.NamedSigner;
import vn.certproc.dossier.Presence;
import vn.certproc.forms.verification.Coverage;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.SignaturePurpose;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.SignatureVerdict;
import vn.certproc.pki.verification.TimeKind;
import vn.certproc.pki.verification.Weight;

/** Which signature is whose. */
class SignerMatchingTest {
  private static final TestAuthority ROOT = TestAuthority.root("CN=Root", KeyPairs.sharedRsa(2048));
  private static final Signer AN = person("Nguyễn Văn An");
  private static final Signer BINH = person("Trần Thị Bình");
  private static final Signer DEPARTMENT =
      new Signer(SignerKind.AGENCY, Optional.of("Sở Xây dựng"));

  private static Signer person(String name) {
    return new Signer(SignerKind.PERSON, Optional.of(name));
  }

  private static PdfSignature signature(
      String field,
      Optional<SignerKind> role,
      String name,
      SignaturePurpose purpose,
      Reason... of) {
    CertificateDetails signer =
        CertificateReader.create()
            .read(ROOT.leaf("CN=" + name).key(KeyPairs.sharedRsa(2048)).issue().encoded())
            .certificate();
    SignatureAnswer answer =
        new SignatureAnswer(
            SignatureVerdict.of(List.of(of)),
            List.of(of),
            Optional.of(signer),
            Optional.of(Instant.EPOCH),
            TimeKind.CLAIMED,
            Optional.of(Instant.EPOCH),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    return new PdfSignature(
        field,
        purpose,
        role,
        1,
        1,
        1,
        Coverage.WHOLE_DOCUMENT,
        List.of(),
        Optional.of(answer),
        Optional.empty(),
        List.of(of));
  }

  private static PdfSignature inPlace(String field, SignerKind role, String name, Reason... of) {
    return signature(field, Optional.of(role), name, SignaturePurpose.APPROVAL, of);
  }

  private static PdfSignature elsewhere(String name) {
    return signature("Signature1", Optional.empty(), name, SignaturePurpose.APPROVAL);
  }

  private static List<Presence> presences(List<Signer> signers, PdfSignature... signatures) {
    return SignerMatching.match(signers, List.of(signatures)).signers().stream()
        .map(NamedSigner::presence)
        .toList();
  }

  @Test
  void inTheirPlaces() {
    PdfSignature person = inPlace("person", SignerKind.PERSON, "Nguyễn Văn An");
    PdfSignature agency = inPlace("agency", SignerKind.AGENCY, "SỞ XÂY DỰNG");
    SignerMatching.Result result =
        SignerMatching.match(List.of(AN, DEPARTMENT), List.of(person, agency));
    assertThat(result.signers()).extracting(NamedSigner::presence).containsOnly(Presence.PRESENT);
    assertThat(result.signers())
        .extracting(NamedSigner::signature)
        .containsExactly(Optional.of(person), Optional.of(agency));
    assertThat(result.others()).isEmpty();
  }

  @Test
  void aPersonDoesNotSignForAnAgency() {
    PdfSignature person = inPlace("person", SignerKind.PERSON, "Sở Xây dựng");
    assertThat(presences(List.of(DEPARTMENT), person)).containsExactly(Presence.MISSING);
  }

  @Test
  void twoPersonsWhateverTheirOrder() {
    PdfSignature first = inPlace("person-1", SignerKind.PERSON, "Trần Thị Bình");
    PdfSignature second = inPlace("person-2", SignerKind.PERSON, "Nguyễn Văn An");
    assertThat(presences(List.of(AN, BINH), first, second))
        .containsExactly(Presence.PRESENT, Presence.PRESENT);
  }

  @Test
  void oneSignatureCountsOnce() {
    PdfSignature one = inPlace("person-1", SignerKind.PERSON, "Nguyễn Văn An");
    assertThat(presences(List.of(AN, AN), one)).containsExactly(Presence.PRESENT, Presence.MISSING);
  }

  @Test
  void aSignerWithoutANameIsAnybodyInThatPlace() {
    Signer anybody = new Signer(SignerKind.PERSON, Optional.empty());
    assertThat(presences(List.of(anybody), inPlace("person", SignerKind.PERSON, "Ai đó")))
        .containsExactly(Presence.PRESENT);
    assertThat(presences(List.of(anybody), elsewhere("Ai đó"))).containsExactly(Presence.MISSING);
  }

  @Test
  void aFieldOfNoRoleCountsByItsName() {
    assertThat(presences(List.of(AN), elsewhere("NGUYỄN VĂN AN")))
        .containsExactly(Presence.PRESENT);
    PdfSignature other = elsewhere("Trần Thị Bình");
    SignerMatching.Result result = SignerMatching.match(List.of(AN), List.of(other));
    assertThat(result.signers().get(0).presence()).isEqualTo(Presence.MISSING);
    assertThat(result.others()).containsExactly(other);
  }

  @Test
  void theOneInThePlaceGoesBeforeOneElsewhereOfTheSameName() {
    PdfSignature placed = inPlace("person", SignerKind.PERSON, "Nguyễn Văn An");
    SignerMatching.Result result =
        SignerMatching.match(List.of(AN), List.of(elsewhere("Nguyễn Văn An"), placed));
    assertThat(result.signers().get(0).signature()).contains(placed);
  }

  @Test
  void anInvalidOneIsNobodys() {
    Reason no = Reason.of("cms-signature-broken", Weight.INVALID);
    Reason open = Reason.of("cms-scheme-unknown", Weight.UNDECIDED);
    assertThat(presences(List.of(AN), inPlace("person", SignerKind.PERSON, "Nguyễn Văn An", no)))
        .containsExactly(Presence.MISSING);
    assertThat(presences(List.of(AN), inPlace("person", SignerKind.PERSON, "Nguyễn Văn An", open)))
        .containsExactly(Presence.PRESENT);
  }

  @Test
  void aDocumentTimeStampIsNobodys() {
    PdfSignature stamp =
        signature(
            "person",
            Optional.of(SignerKind.PERSON),
            "Nguyễn Văn An",
            SignaturePurpose.DOCUMENT_TIME_STAMP);
    assertThat(presences(List.of(AN), stamp)).containsExactly(Presence.MISSING);
  }
}
