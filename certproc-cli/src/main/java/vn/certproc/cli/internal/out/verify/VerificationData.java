package vn.certproc.cli.internal.out.verify;

import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.FormCheckData;
import vn.certproc.dossier.FormCheck;
import vn.certproc.dossier.FormVerification;
import vn.certproc.dossier.ManifestEntry;
import vn.certproc.dossier.NamedSigner;
import vn.certproc.forms.verification.Change;
import vn.certproc.forms.verification.PdfSignature;

/** For programs: what signatures are worth. The XML's schema is {@code verification-1.xsd}. */
public final class VerificationData {

  /** The namespace of the XML. */
  public static final String NAMESPACE = "urn:vn:certproc:verification:1";

  /** The root of the XML. */
  public static final String ROOT = "verification";

  private final DataWriter data;

  /** Writes to this document. */
  public VerificationData(DataWriter data) {
    this.data = data;
  }

  /** Writes the report. */
  public void write(VerificationReport report) {
    data.object();
    data.field("verdict", report.verdict());
    data.field("at", Moments.iso(report.at()));
    data.field("wholeDocument", report.wholeDocument());
    reasons().write("reasons", report.reasons());
    data.list("signatures", "signature");
    report.signatures().forEach(this::signature);
    data.end();
    report.form().ifPresent(this::form);
    report
        .detached()
        .ifPresent(
            answer -> {
              data.object("detached");
              data.field("verdict", answer.verdict());
              new AnswerData(data).keys(answer);
              reasons().write("reasons", answer.reasons());
              data.end();
              data.list("files", "file");
              report.files().forEach(this::file);
              data.end();
            });
    data.end();
  }

  private void form(FormVerification form) {
    data.object("form");
    form.check().ifPresent(this::check);
    form.assessment().ifPresent(assessment -> data.field("request", assessment.verdict()));
    data.list("signers", "signer");
    form.signers().forEach(this::signer);
    data.end();
    reasons().write("reasons", form.reasons());
    data.end();
  }

  private void check(FormCheck check) {
    data.object("check");
    new FormCheckData(data).keys(check);
    data.end();
  }

  private void signer(NamedSigner named) {
    data.object();
    data.field("kind", named.signer().kind());
    data.field("name", named.signer().name());
    data.field("presence", named.presence());
    data.field("field", named.signature().map(PdfSignature::field));
    data.field("certified", named.certified());
    data.end();
  }

  private ReasonData reasons() {
    return new ReasonData(data);
  }

  private void signature(PdfSignature signature) {
    data.object();
    data.field("field", signature.field());
    data.field("purpose", signature.purpose());
    data.field("role", signature.role().map(kind -> kind.code()));
    data.field("page", signature.page());
    data.field("verdict", signature.verdict());
    data.field("coverage", signature.coverage());
    data.field("revision", signature.revision());
    data.field("revisions", signature.revisions());
    data.field("onlySignaturesAfter", signature.onlySignaturesAfter());
    data.list("changes", "change");
    signature.changes().forEach(this::change);
    data.end();
    signature.answer().ifPresent(new AnswerData(data)::keys);
    reasons().write("reasons", signature.reasons());
    data.end();
  }

  private void change(Change change) {
    data.object();
    data.field("code", change.code());
    data.field("path", change.path());
    data.text(change.text());
    data.end();
  }

  private void file(ManifestEntry file) {
    data.object();
    data.field("name", file.name());
    data.field("state", file.state());
    data.end();
  }
}
