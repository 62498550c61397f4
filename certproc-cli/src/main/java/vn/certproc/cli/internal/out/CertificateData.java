package vn.certproc.cli.internal.out;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.Chain;
import vn.certproc.pki.DistinguishedName;
import vn.certproc.pki.Finding;

/** A certificate for programs. */
public final class CertificateData {

  private final DataWriter data;
  private final ZoneId zone;

  /** Writes to this document; days begin in this zone. */
  public CertificateData(DataWriter data, ZoneId zone) {
    this.data = data;
    this.zone = zone;
  }

  /** Writes a certificate, its chain, and the days left on a day. */
  public void write(CertificateDetails certificate, Chain chain, LocalDate on) {
    data.object();
    name("subject", certificate.subject());
    data.field("serialNumber", certificate.serialNumber().value());
    name("issuer", certificate.issuer());
    data.field("validFrom", day(certificate.notBefore()));
    data.field("validTo", day(certificate.notAfter()));
    data.field("notBefore", certificate.notBefore().toString());
    data.field("notAfter", certificate.notAfter().toString());
    data.field("on", on.toString());
    data.field("daysLeft", certificate.daysLeft(on, zone));
    data.object("key");
    data.field("algorithm", certificate.publicKey().algorithm());
    data.field("bits", number(certificate.publicKey().bits()));
    data.end();
    data.field("signatureAlgorithm", certificate.signatureAlgorithm());
    data.words("keyUsage", "usage", certificate.keyUsage());
    data.words("extendedKeyUsage", "usage", certificate.extendedKeyUsage());
    data.field("taxCode", certificate.taxCodeText());
    data.field("email", certificate.email().map(EmailAddress::value));
    data.field("sha256", certificate.sha256());
    addresses(certificate);
    findings(certificate.findings());
    chain(chain);
    data.end();
  }

  private void name(String key, DistinguishedName name) {
    data.object(key);
    data.field("commonName", name.commonName());
    data.field("organization", name.organization());
    data.words("organizationalUnits", "unit", name.organizationalUnits());
    data.field("locality", name.locality());
    data.field("province", name.province());
    data.field("country", name.country());
    data.field("uid", name.uid());
    data.words("emails", "email", name.emails());
    data.field("text", name.text());
    data.end();
  }

  private void addresses(CertificateDetails certificate) {
    data.object("addresses");
    data.words("crl", "address", certificate.addresses().crl());
    data.words("ocsp", "address", certificate.addresses().ocsp());
    data.words("issuers", "address", certificate.addresses().issuers());
    data.end();
  }

  private void chain(Chain chain) {
    data.object("chain");
    data.field("status", chain.status());
    data.field("valid", chain.valid());
    data.list("certificates", "certificate");
    for (CertificateDetails each : chain.certificates()) {
      data.object();
      data.field("name", each.subject().label());
      data.field("validTo", day(each.notAfter()));
      data.field("sha256", each.sha256());
      data.end();
    }
    data.end();
    findings(chain.findings());
    data.end();
  }

  private void findings(List<Finding> findings) {
    data.list("findings", "finding");
    for (Finding finding : findings) {
      data.object();
      data.field("code", finding.code());
      data.field("level", finding.level());
      data.field("certificate", finding.certificate());
      data.text(finding.text());
      data.end();
    }
    data.end();
  }

  private String day(Instant instant) {
    return LocalDate.ofInstant(instant, zone).toString();
  }

  private static Optional<Integer> number(OptionalInt given) {
    return given.isPresent() ? Optional.of(given.getAsInt()) : Optional.empty();
  }
}
