package vn.certproc.cli.internal.out.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.dossier.FormVerification;
import vn.certproc.dossier.ManifestEntry;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.SignatureVerdict;

/**
 * What is told of one verification. Immutable.
 *
 * @param verdict of everything together
 * @param at the instant it was judged for
 * @param wholeDocument whether what stands in the PDF now is what was signed
 * @param reasons what bears on the file as a whole
 * @param signatures those of a PDF, in the file's order
 * @param detached a signature in a file of its own
 * @param files the files that a signed manifest names, and those beside them that it does not
 * @param form what else was found of a form
 */
public record VerificationReport(
    SignatureVerdict verdict,
    Instant at,
    boolean wholeDocument,
    List<Reason> reasons,
    List<PdfSignature> signatures,
    Optional<SignatureAnswer> detached,
    List<ManifestEntry> files,
    Optional<FormVerification> form) {

  /** Copies the lists. */
  public VerificationReport {
    reasons = List.copyOf(reasons);
    signatures = List.copyOf(signatures);
    files = List.copyOf(files);
  }

  /** Of a PDF. */
  public static VerificationReport of(PdfVerification pdf, Instant at) {
    return new VerificationReport(
        pdf.verdict(),
        at,
        pdf.wholeDocument(),
        pdf.reasons(),
        pdf.signatures(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Of a form. */
  public static VerificationReport of(FormVerification form, Instant at) {
    PdfVerification pdf = form.signatures();
    return new VerificationReport(
        form.verdict(),
        at,
        pdf.wholeDocument(),
        pdf.reasons(),
        pdf.signatures(),
        Optional.empty(),
        List.of(),
        Optional.of(form));
  }

  /**
   * Of a signature in a file of its own, with the files that a manifest names. One that it does not
   * name is told of and changes nothing: the signature says nothing about it.
   */
  public static VerificationReport of(
      SignatureAnswer detached, List<ManifestEntry> files, Instant at) {
    boolean same = files.stream().noneMatch(ManifestEntry::contradicts);
    return new VerificationReport(
        same ? detached.verdict() : SignatureVerdict.INVALID,
        at,
        false,
        List.of(),
        List.of(),
        Optional.of(detached),
        files,
        Optional.empty());
  }
}
