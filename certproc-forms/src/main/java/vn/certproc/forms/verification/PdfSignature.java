package vn.certproc.forms.verification;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.SignatureVerdict;
import vn.certproc.pki.verification.TimeStampAnswer;

/**
 * One signature of a PDF. Immutable and thread-safe; nothing in it is ever null.
 *
 * @param field the full name of its field
 * @param purpose what it is for
 * @param role whether it stands in the person's or the agency's field of a form; empty in any other
 * @param page the page that shows it, from 1; 0 where no page does
 * @param revision which revision of the file it closes, from 1; 0 where it closes none
 * @param revisions how many revisions the file has
 * @param coverage how much of the file it covers
 * @param changes what was changed after it and is no signature; empty where nothing was, and where
 *     the signature itself cannot be read
 * @param answer what the signature is worth by its certificate and time; empty for a document time
 *     stamp, and where it could not be read far enough
 * @param stamp what a document time stamp is worth; empty for a signature, and where it could not
 *     be read far enough
 * @param reasons everything that bears on the verdict, this file's reasons first, then the answer's
 */
public record PdfSignature(
    String field,
    SignaturePurpose purpose,
    Optional<SignerKind> role,
    int page,
    int revision,
    int revisions,
    Coverage coverage,
    List<Change> changes,
    Optional<SignatureAnswer> answer,
    Optional<TimeStampAnswer> stamp,
    List<Reason> reasons) {

  /** Copies the lists. */
  public PdfSignature {
    requireNonNull(field, "field");
    requireNonNull(purpose, "purpose");
    requireNonNull(role, "role");
    requireNonNull(coverage, "coverage");
    requireNonNull(answer, "answer");
    requireNonNull(stamp, "stamp");
    changes = List.copyOf(changes);
    reasons = List.copyOf(reasons);
  }

  /** What the reasons come to. */
  public SignatureVerdict verdict() {
    return SignatureVerdict.of(reasons);
  }

  /**
   * Whether something was appended after it, and all of it is signatures and what belongs to them.
   */
  public boolean onlySignaturesAfter() {
    return coverage == Coverage.REVISION && changes.isEmpty();
  }
}
