package vn.certproc.cli.internal.out.verify;

import java.util.Map;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Verdict;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.FormCheckText;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.FormCheck;
import vn.certproc.dossier.FormVerification;
import vn.certproc.dossier.NamedSigner;

/**
 * What a signed form is worth beside its signatures.
 *
 * @param page gets it
 */
record FormText(Page page) {

  void print(FormVerification form) {
    page.heading("verify.form");
    form.assessment().map(Assessment::verdict).ifPresent(this::request);
    form.signers().forEach(this::signer);
    new ReasonText(page).print(1, form.reasons());
    form.check().ifPresent(this::check);
  }

  private void request(Verdict verdict) {
    page.labelled(1, "verify.request", page.word("verify.request-is", verdict));
  }

  private void check(FormCheck check) {
    page.gap();
    new FormCheckText(page).print(check);
  }

  private void signer(NamedSigner named) {
    String name = named.signer().name().orElseGet(() -> page.word("verify.any-name"));
    String line =
        page.word(
            "verify.named." + named.presence().code(),
            Map.of("role", page.word("signer", named.signer().kind()), "name", name));
    page.line(1, FaultList.shown(line));
  }
}
