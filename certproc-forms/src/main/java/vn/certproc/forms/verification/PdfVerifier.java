package vn.certproc.forms.verification;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.certproc.forms.internal.coverage.FileVerification;
import vn.certproc.pki.verification.SignatureJudge;

/**
 * Verifies the signatures of a PDF that may come from anyone.
 *
 * <p>Strict: the file is read without any repair, so that no other reader can see another document;
 * a signature covers exactly the revision that it closes; and what was appended later is compared
 * with that revision by what each object says. Only signatures, their fields and looks, validation
 * data and document time stamps may have been added.
 *
 * <p>Immutable and thread-safe; the work on a file is bounded. It fetches nothing but what the
 * judge was told to fetch.
 */
public final class PdfVerifier {

  private final SignatureJudge judge;

  private PdfVerifier(SignatureJudge judge) {
    this.judge = judge;
  }

  /** A verifier that asks this judge about certificates and times. */
  public static PdfVerifier of(SignatureJudge judge) {
    return new PdfVerifier(requireNonNull(judge, "judge"));
  }

  /**
   * Verifies every signature of a file.
   *
   * @param pdf the whole file
   * @param at the moment for which the answer is wanted, usually now
   * @throws vn.certproc.forms.UnreadablePdfException when it is no PDF ({@code pdf-not-a-pdf}),
   *     encrypted ({@code pdf-encrypted}) or beyond the bounds of this reader ({@code
   *     pdf-too-complex}); any other fault of the file is an answer
   */
  public PdfVerification verify(byte[] pdf, Instant at) {
    return FileVerification.verify(
        requireNonNull(pdf, "pdf"), judge.forOneDocument(), requireNonNull(at, "at"));
  }
}
