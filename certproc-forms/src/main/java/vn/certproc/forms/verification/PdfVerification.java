package vn.certproc.forms.verification;

import java.util.List;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureVerdict;

/**
 * What the signatures of a PDF are worth. Immutable and thread-safe.
 *
 * @param signatures each signature, in the order in which the file holds them
 * @param reasons what bears on the file as a whole: that nobody signed it, that it is damaged
 */
public record PdfVerification(List<PdfSignature> signatures, List<Reason> reasons) {

  /** Copies the lists. */
  public PdfVerification {
    signatures = List.copyOf(signatures);
    reasons = List.copyOf(reasons);
  }

  /**
   * The worst of the file's reasons and of its signatures. Only a file that somebody signed is ever
   * valid: document time stamps alone say when it was there, and not whose it is.
   */
  public SignatureVerdict verdict() {
    SignatureVerdict worst = SignatureVerdict.of(reasons);
    for (PdfSignature each : signatures) {
      worst = worst.and(each.verdict());
    }
    boolean signed = signatures.stream().anyMatch(each -> each.purpose().speaks());
    return signed ? worst : SignatureVerdict.INVALID;
  }

  /**
   * Whether the file is valid and its last signature covers every byte of it: what stands there now
   * is what was signed.
   */
  public boolean wholeDocument() {
    return verdict() == SignatureVerdict.VALID
        && signatures.stream().anyMatch(each -> each.coverage() == Coverage.WHOLE_DOCUMENT);
  }
}
