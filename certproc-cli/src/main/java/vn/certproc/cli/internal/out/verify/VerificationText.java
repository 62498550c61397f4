package vn.certproc.cli.internal.out.verify;

import java.util.List;
import java.util.Map;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.ManifestEntry;
import vn.certproc.forms.verification.Change;
import vn.certproc.forms.verification.Coverage;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.SignaturePurpose;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.SignatureVerdict;

/** For officials: what signatures are worth, the verdict first. */
public final class VerificationText {

  private final Page page;

  /** Writes on this page. */
  public VerificationText(Page page) {
    this.page = page;
  }

  /** Writes the report. */
  public void print(VerificationReport report) {
    page.line(page.word("verify.verdict", report.verdict()));
    page.line(page.word("verify.at", Map.of("time", Moments.iso(report.at()))));
    reasons(0, report.reasons());
    int number = 0;
    for (PdfSignature each : report.signatures()) {
      number++;
      signature(each, number, report.signatures().size());
    }
    report.form().ifPresent(new FormText(page)::print);
    report.detached().ifPresent(answer -> detached(answer, report.files()));
  }

  private void detached(SignatureAnswer answer, List<ManifestEntry> files) {
    page.gap();
    page.line(page.word("verify.detached", Map.of("verdict", verdict(answer.verdict()))));
    new AnswerText(page).print(answer);
    reasons(1, answer.reasons());
    if (!files.isEmpty()) {
      page.heading("verify.files");
    }
    for (ManifestEntry file : files) {
      page.line(
          1, shown(page.word("verify.file." + file.state().code(), Map.of("name", file.name()))));
    }
  }

  private void signature(PdfSignature signature, int number, int count) {
    page.gap();
    String key =
        signature.purpose() == SignaturePurpose.DOCUMENT_TIME_STAMP
            ? "verify.time-stamp-of-document"
            : "verify.signature";
    page.line(
        page.word(
            key,
            Map.of(
                "number", Integer.toString(number),
                "count", Integer.toString(count),
                "verdict", verdict(signature.verdict()))));
    place(signature);
    signature.answer().ifPresent(new AnswerText(page)::print);
    covers(signature);
    reasons(1, signature.reasons());
  }

  private void place(PdfSignature signature) {
    page.labelled(1, "verify.field", shown(signature.field()));
    signature.role().ifPresent(kind -> page.labelled(1, "verify.role", page.word("signer", kind)));
    page.labelled(
        1,
        "verify.page",
        signature.page() > 0 ? Integer.toString(signature.page()) : page.word("verify.not-shown"));
  }

  private void covers(PdfSignature signature) {
    Coverage coverage = signature.coverage();
    Map<String, String> numbers =
        coverage == Coverage.REVISION
            ? Map.of(
                "revision", Integer.toString(signature.revision()),
                "revisions", Integer.toString(signature.revisions()))
            : Map.of();
    page.labelled(1, "verify.covers", page.word("verify.coverage." + coverage.code(), numbers));
    if (signature.onlySignaturesAfter()) {
      page.line(2, page.word("verify.only-signatures"));
    }
    for (Change change : signature.changes()) {
      page.labelled(
          2, "verify.changes", shown(page.in(change.text())) + " [" + change.code() + "]");
    }
  }

  private void reasons(int depth, List<Reason> reasons) {
    new ReasonText(page).print(depth, reasons);
  }

  private String verdict(SignatureVerdict verdict) {
    return page.word("verify.short", verdict);
  }

  private static String shown(String text) {
    return FaultList.shown(text);
  }
}
