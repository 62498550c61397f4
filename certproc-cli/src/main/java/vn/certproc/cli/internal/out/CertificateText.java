package vn.certproc.cli.internal.out;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.Chain;
import vn.certproc.pki.DistinguishedName;
import vn.certproc.pki.Finding;
import vn.certproc.pki.PublicKeyFacts;

/** A certificate for officials. */
public final class CertificateText {

  private final Page page;
  private final ZoneId zone;

  /** Writes on this page; days begin in this zone. */
  public CertificateText(Page page, ZoneId zone) {
    this.page = page;
    this.zone = zone;
  }

  /** Writes a certificate, its chain, and the days left on a day. */
  public void print(CertificateDetails certificate, Chain chain, LocalDate on) {
    subject(certificate.subject());
    page.labelled(0, "cert.serial", certificate.serialNumber().value());
    page.labelled(0, "cert.issuer", certificate.issuer().label());
    page.labelled(0, "cert.valid-from", day(certificate.notBefore()));
    page.labelled(0, "cert.valid-to", day(certificate.notAfter()));
    page.line(left(certificate.daysLeft(on, zone), on));
    page.labelled(0, "cert.key", key(certificate));
    certificate.taxCodeText().ifPresent(code -> page.labelled(0, "cert.tax-code", code));
    certificate.email().ifPresent(mail -> page.labelled(0, "cert.email", mail.value()));
    page.labelled(0, "cert.sha256", certificate.sha256());
    findings(certificate.findings());
    chain(chain);
  }

  private void subject(DistinguishedName name) {
    page.labelled(0, "cert.name", name.label());
    name.organization().ifPresent(o -> page.labelled(0, "cert.organization", o));
    name.organizationalUnits().forEach(u -> page.labelled(0, "cert.unit", u));
    name.locality().ifPresent(l -> page.labelled(0, "cert.locality", l));
    name.province().ifPresent(p -> page.labelled(0, "cert.province", p));
    name.country().ifPresent(c -> page.labelled(0, "cert.country", c));
    name.uid().ifPresent(u -> page.labelled(0, "cert.uid", u));
    page.labelled(0, "cert.subject", name.text());
  }

  private String left(long days, LocalDate on) {
    String key = days < 0 ? "cert.expired" : "cert.left";
    return page.word(key, Map.of("days", Long.toString(Math.abs(days)), "on", page.day(on)));
  }

  private static String key(CertificateDetails certificate) {
    PublicKeyFacts key = certificate.publicKey();
    String bits = key.bits().isPresent() ? " " + key.bits().getAsInt() : "";
    return key.algorithm() + bits + ", " + certificate.signatureAlgorithm();
  }

  private void chain(Chain chain) {
    page.gap();
    page.labelled(0, "cert.chain", page.word("chain", chain.status()));
    int depth = 1;
    for (CertificateDetails each : chain.certificates()) {
      page.line(depth, each.subject().label() + " (→ " + day(each.notAfter()) + ")");
      depth++;
    }
    findings(chain.findings());
  }

  private void findings(List<Finding> findings) {
    for (Finding finding : findings) {
      page.line(
          1,
          page.word("finding-level", finding.level())
              + ": "
              + page.in(finding.text())
              + " ["
              + finding.code()
              + "]");
    }
  }

  private String day(Instant instant) {
    return page.day(LocalDate.ofInstant(instant, zone));
  }
}
