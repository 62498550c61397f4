package vn.certproc.cli.internal.out;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.pkcs11.InstallPlan;
import vn.certproc.pkcs11.InstallPlan.Earlier;
import vn.certproc.pkcs11.InstallReport;
import vn.certproc.pkcs11.InstallRequest;
import vn.certproc.pkcs11.TokenId;

/**
 * An installation: the new certificate beside the earlier ones. Immutable.
 *
 * @param token where it goes
 * @param plan what there is to do
 * @param request what was asked for
 * @param zone where days begin
 */
public record InstallSheet(TokenId token, InstallPlan plan, InstallRequest request, ZoneId zone) {

  private LocalDate on() {
    return LocalDate.ofInstant(request.at(), zone);
  }

  /** What would be done, for people, before it is. */
  public void print(Page page) {
    page.labelled(0, "token.token", token.name() + " (" + token.label() + ")");
    page.heading("token.install.new");
    HeldCertificate.of(request.certificate()).print(page, 1, on(), zone);
    page.labelled(1, "token.install.key", key(page));
    if (plan.written()) {
      page.line(1, page.word("token.install.there"));
    }
    if (plan.earlier().isEmpty()) {
      page.gap();
      page.line(page.word("token.install.no-old"));
    }
    for (Earlier each : plan.earlier()) {
      page.heading("token.install.old");
      HeldCertificate.of(each.certificate().encoded()).print(page, 1, on(), zone);
      page.labelled(1, "token.install.compared", compared(page, each));
      page.line(
          1, page.word(request.keepOld() ? "token.install.would-keep" : "token.install.would-go"));
    }
    page.gap();
  }

  private String key(Page page) {
    String id = plan.key().id().none() ? "–" : plan.key().id().hex();
    String label = plan.key().label().isEmpty() ? "–" : plan.key().label();
    return page.word("token.object-name", Map.of("id", id, "label", label));
  }

  private static String compared(Page page, Earlier earlier) {
    String subject = earlier.sameSubject() ? "same-subject" : "other-subject";
    String serial = earlier.sameSerial() ? "same-serial" : "other-serial";
    return page.word("token.install." + subject) + "; " + page.word("token.install." + serial);
  }

  /** What was done, for people; nothing where it was only planned. */
  public void printDone(Page page, Optional<InstallReport> report) {
    if (report.isEmpty()) {
      page.line(page.word("token.install.dry"));
      return;
    }
    page.line(page.word(report.get().wrote() ? "token.install.wrote" : "token.install.wrote-not"));
    int removed = report.get().removed().size();
    count(page, "token.install.removed", removed);
    count(page, "token.install.kept", Math.max(0, plan.earlier().size() - removed));
  }

  private static void count(Page page, String key, int count) {
    if (count > 0) {
      page.line(page.word(key, Map.of("count", Integer.toString(count))));
    }
  }

  /** Plan and outcome for programs; the whole document. */
  public void write(DataWriter data, Optional<InstallReport> report) {
    data.object();
    data.field("token", token.name());
    data.field("dryRun", report.isEmpty());
    data.field("present", plan.written());
    data.field("wrote", report.map(InstallReport::wrote));
    data.object("new");
    data.field("keyId", plan.key().id().hex());
    HeldCertificate.of(request.certificate()).fields(data, on(), zone);
    data.end();
    data.list("earlier", "certificate");
    for (Earlier each : plan.earlier()) {
      data.object();
      data.field("sameSubject", each.sameSubject());
      data.field("sameSerial", each.sameSerial());
      data.field("removed", report.map(InstallReport::removed).map(r -> removed(r, each)));
      HeldCertificate.of(each.certificate().encoded()).fields(data, on(), zone);
      data.end();
    }
    data.end();
    data.end();
    data.finish();
  }

  private static boolean removed(
      List<vn.certproc.pkcs11.TokenCertificate> removed, Earlier earlier) {
    return removed.contains(earlier.certificate());
  }
}
