package vn.certproc.cli.internal.out.verify;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.Chain;
import vn.certproc.pki.revocation.RevocationEvidence;
import vn.certproc.pki.revocation.RevocationState;
import vn.certproc.pki.revocation.RevocationStatus;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.TimeStampAnswer;

/**
 * Who signed and when, up to which root, and whether that was revoked.
 *
 * @param page gets it
 */
record AnswerText(Page page) {

  void print(SignatureAnswer answer) {
    answer
        .signer()
        .ifPresentOrElse(
            this::signer, () -> page.labelled(1, "verify.signer", page.word("verify.no-signer")));
    String kind = page.word("verify.time", answer.timeKind());
    page.labelled(
        1,
        "verify.signed-at",
        answer.signedAt().map(at -> Moments.iso(at) + " (" + kind + ")").orElse(kind));
    answer.timeStamps().forEach(this::timeStamp);
    answer.chain().ifPresent(this::chain);
    revocation(answer.revocation());
  }

  private void signer(CertificateDetails signer) {
    page.labelled(1, "verify.signer", shown(signer.subject().label()));
    signer
        .subject()
        .organization()
        .ifPresent(name -> page.labelled(1, "verify.organization", shown(name)));
    page.labelled(1, "verify.serial", signer.serialNumber().value());
    page.labelled(1, "verify.issuer", shown(signer.issuer().label()));
  }

  private void chain(Chain chain) {
    String names =
        chain.certificates().stream()
            .map(each -> shown(each.subject().label()))
            .collect(Collectors.joining(" → "));
    page.labelled(1, "verify.chain", page.word("chain", chain.status()) + ": " + names);
  }

  private void revocation(List<RevocationStatus> all) {
    for (RevocationStatus each : all) {
      page.labelled(1, "verify.revocation", shown(status(each)));
    }
  }

  private String status(RevocationStatus status) {
    String name = status.certificate().subject().label();
    String evidence =
        status.evidence().map(this::evidence).orElseGet(() -> page.word("verify.no-evidence"));
    String key = "verify.revocation." + status.state().code();
    if (status.state() == RevocationState.UNKNOWN) {
      return page.word(key, Map.of("certificate", name));
    }
    if (status.state() == RevocationState.GOOD) {
      return page.word(key, Map.of("certificate", name, "evidence", evidence));
    }
    String unknown = page.word("verify.unknown");
    return page.word(
        key,
        Map.of(
            "certificate",
            name,
            "since",
            status.revokedAt().map(Moments::iso).orElse(unknown),
            "reason",
            status.reason().orElse(unknown),
            "evidence",
            evidence));
  }

  private String evidence(RevocationEvidence evidence) {
    return page.word(
        "verify.evidence",
        Map.of(
            "kind", page.word("verify.evidence-kind", evidence.kind()),
            "origin", page.word("verify.evidence-origin", evidence.origin()),
            "time", Moments.iso(evidence.thisUpdate())));
  }

  private void timeStamp(TimeStampAnswer stamp) {
    String authority =
        stamp
            .authority()
            .map(each -> each.subject().label())
            .orElseGet(() -> page.word("verify.unknown"));
    page.line(
        1,
        shown(
            page.word(
                "verify.stamp",
                Map.of(
                    "time", Moments.iso(stamp.time()),
                    "authority", authority,
                    "verdict", page.word("verify.short", stamp.verdict())))));
    new ReasonText(page).print(2, stamp.reasons());
  }

  private static String shown(String text) {
    return FaultList.shown(text);
  }
}
