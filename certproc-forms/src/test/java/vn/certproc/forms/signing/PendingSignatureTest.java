package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.forms.signing.Authority.NOW;
import static vn.certproc.forms.signing.Authority.PERSON;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.TimeStamper;
import vn.certproc.forms.SigningSamples;

/** The hash goes out, the signature comes in; in between a web host keeps the state. */
class PendingSignatureTest {

  private static final SignatureScheme SCHEME = SignatureScheme.RSA_PKCS1_SHA256;
  private static final SignatureOrder ORDER = SignatureOrder.field("person", NOW);
  private static final TimeStamper STAMPER = TimeStamper.of(Authority.ISSUER, () -> NOW);

  private static PendingSignature begun(SignatureOrder order, String... fields) throws IOException {
    EncodedCertificate certificate = PERSON.certificate().orElseThrow();
    return PdfSigner.create().begin(ForeignField.document(fields), order, certificate, SCHEME);
  }

  private static byte[] signed(PendingSignature pending) {
    return PERSON.sign(SCHEME, pending.toBeSigned());
  }

  private static void altered(byte[] state, String code) {
    assertThatThrownBy(() -> PendingSignature.decode(state))
        .isInstanceOfSatisfying(
            PendingSignatureException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void theStateIsKeptBetweenTwoRequests() throws Exception {
    PendingSignature pending = begun(ORDER, "person");
    byte[] state = pending.encoded();
    byte[] signature = signed(pending);
    PendingSignature kept = PendingSignature.decode(state);
    assertThat(kept.toBeSigned()).isEqualTo(pending.toBeSigned());
    assertThat(kept.digest())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(pending.toBeSigned()));
    assertThat(kept.field()).isEqualTo("person");
    assertThat(kept.warnings()).isEqualTo(pending.warnings());
    assertThat(kept.encoded()).isEqualTo(state);
    SignedPdf done = kept.complete(signature);
    assertThat(done.pdf()).isEqualTo(pending.complete(signature).pdf());
    assertThat(done.pdf())
        .isEqualTo(PdfSigner.create().sign(ForeignField.document("person"), ORDER, PERSON).pdf());
    try (SignedFile file = new SignedFile(done.pdf())) {
      file.assertIntact("person");
    }
  }

  @Test
  void theTimeStampIsGotAtTheEnd() throws IOException {
    PendingSignature pending = begun(ORDER.withTimeStamp(STAMPER::answer), "person");
    byte[] signature = signed(pending);
    PendingSignature kept = PendingSignature.decode(pending.encoded());
    assertThatThrownBy(() -> kept.complete(signature))
        .isInstanceOfSatisfying(
            PendingSignatureException.class,
            e -> assertThat(e.code()).isEqualTo("signer-pending-no-stamp"));
    byte[] done = kept.withTimeStamp(STAMPER::answer).complete(signature).pdf();
    try (SignedFile file = new SignedFile(done)) {
      file.assertIntact("person");
      assertThat(file.cms("person").timeStamps()).hasSize(1);
    }
  }

  @Test
  void whereNoneWasOrderedThereIsNoRoomForAStamp() throws IOException {
    PendingSignature pending = begun(ORDER, "person");
    assertThatThrownBy(() -> pending.withTimeStamp(STAMPER::answer))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSignatureOverSomethingElseIsNotTaken() throws IOException {
    PendingSignature pending = begun(ORDER, "person");
    PendingSignature other = begun(ORDER, "person", "agency");
    byte[] elsewhere = signed(other);
    byte[] byAnother =
        PERSON.signingWith(Authority.ISSUER.key()).sign(SCHEME, pending.toBeSigned());
    for (byte[] wrong : new byte[][] {elsewhere, byAnother, new byte[0], new byte[256]}) {
      assertThatThrownBy(() -> pending.complete(wrong))
          .isInstanceOfSatisfying(
              SignatureMismatchException.class,
              e -> assertThat(e.code()).isEqualTo("signer-signature-wrong"));
    }
  }

  @Test
  void aDamagedStateIsNotTaken() throws IOException {
    byte[] state = begun(ORDER, "person").encoded();
    altered(new byte[0], "signer-pending-unreadable");
    altered(Arrays.copyOf(state, state.length - 1), "signer-pending-unreadable");
    altered(Arrays.copyOf(state, state.length + 1), "signer-pending-unreadable");
    for (int at = 0; at < state.length; at += 97) {
      byte[] damaged = state.clone();
      damaged[at] ^= 1;
      altered(damaged, "signer-pending-unreadable");
    }
  }

  /** Who forges a state can make its checksum too. */
  @Test
  void anotherDocumentUnderTheSameHashIsFound() throws IOException {
    byte[] state = begun(ORDER, "person").encoded();
    byte[] other = state.clone();
    int version = text(state).indexOf("%PDF-1.");
    other[version + "%PDF-1.".length()] ^= 1;
    altered(resealed(other), "signer-pending-altered");
  }

  /**
   * With another document and the hash of it too, the signature over the first one does not fit.
   */
  @Test
  void anotherDocumentWithItsOwnHashDoesNotFitTheSignature() throws IOException {
    PendingSignature shown = begun(ORDER, "person");
    byte[] signature = signed(shown);
    PendingSignature forged = PendingSignature.decode(begun(ORDER, "person", "x").encoded());
    assertThatThrownBy(() -> forged.complete(signature))
        .isInstanceOf(SignatureMismatchException.class);
  }

  /** The room for the signature moved, or made to cover what is to be hidden from it. */
  @ParameterizedTest
  @ValueSource(ints = {-2, 2, 1, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void anotherRangeIsFound(int by) throws IOException {
    byte[] state = begun(ORDER, "person").encoded();
    // Before the document stand its length, the end of the room and its beginning.
    int document = text(state).indexOf("%PDF-1.");
    for (int offset : new int[] {12, 8}) {
      byte[] forged = state.clone();
      ByteBuffer numbers = ByteBuffer.wrap(forged);
      int at = document - offset;
      numbers.putInt(at, numbers.getInt(at) + by);
      altered(resealed(forged), "signer-pending-altered");
    }
  }

  /** A form that prints another name than the certificate's: there is something to be told. */
  private static PendingSignature otherName() {
    return PdfSigner.create()
        .begin(
            SigningSamples.pdf(SigningSamples.letter()),
            SignatureOrder.as(SignerKind.PERSON, NOW).acceptingOtherName(),
            PERSON.certificate().orElseThrow(),
            SCHEME);
  }

  @Test
  void whatIsToldIsReadFromTheDocument() {
    PendingSignature pending = otherName();
    PendingSignature kept = PendingSignature.decode(pending.encoded());
    assertThat(kept.field()).isEqualTo("person");
    assertThat(kept.warnings()).isEqualTo(pending.warnings());
    assertThat(kept.warnings()).extracting(Fault::code).containsExactly("signer-name-accepted");
  }

  /** Neither the field nor the names behind the warnings, wherever they stand in the state. */
  @Test
  void whatIsToldCannotBeForged() {
    PendingSignature pending = otherName();
    byte[] signature = signed(pending);
    byte[] state = pending.encoded();
    int document = text(state).indexOf("%PDF-1.");
    Map<String, String> names = pending.warnings().get(0).arguments();
    for (String told : List.of("person", names.get("printed"), names.get("certified"))) {
      byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
      String sought = new String(bytes, StandardCharsets.ISO_8859_1);
      for (int at = text(state).indexOf(sought);
          at >= 0 && at < document;
          at = text(state).indexOf(sought, at + 1)) {
        byte[] forged = state.clone();
        Arrays.fill(forged, at, at + bytes.length, (byte) 'x');
        assertThatThrownBy(() -> PendingSignature.decode(resealed(forged)).complete(signature))
            .as("%s at %d", told, at)
            .isInstanceOf(SigningException.class);
      }
    }
  }

  private static byte[] resealed(byte[] state) {
    try {
      byte[] content = Arrays.copyOf(state, state.length - 32);
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
      byte[] sealed = Arrays.copyOf(content, state.length);
      System.arraycopy(sum, 0, sealed, content.length, sum.length);
      return sealed;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] state) {
    return new String(state, StandardCharsets.ISO_8859_1);
  }
}
