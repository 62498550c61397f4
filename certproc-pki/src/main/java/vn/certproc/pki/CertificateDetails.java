package vn.certproc.pki;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.model.TaxCode;
import vn.certproc.pki.internal.Hashes;

/**
 * What an X.509 certificate says. Made by {@link CertificateReader}; nothing in it has been
 * verified, that is {@link ChainBuilder}'s work.
 *
 * <p>Immutable and thread-safe; nothing is ever null; two are equal when their bytes are. Source:
 * RFC 5280 §4; the tax code as the Government's authorities write it (UID {@code MST:…}).
 */
public final class CertificateDetails {

  private final X509CertificateHolder holder;
  private final CertificateContent content;
  private final EncodedCertificate encoded;
  private final String sha256;

  CertificateDetails(
      X509CertificateHolder holder, EncodedCertificate encoded, CertificateContent content) {
    this.holder = holder;
    this.encoded = encoded;
    this.content = content;
    this.sha256 = Hashes.sha256(encoded.der());
  }

  /** For the chain builder: the decoded form. Its users must not change it. */
  X509CertificateHolder holder() {
    return holder;
  }

  /** Whose certificate it is. */
  public DistinguishedName subject() {
    return content.subject();
  }

  /** Who issued it. */
  public DistinguishedName issuer() {
    return content.issuer();
  }

  /** Số hiệu chứng thư số. */
  public CertificateSerial serialNumber() {
    return content.serialNumber();
  }

  /** The first instant of validity. */
  public Instant notBefore() {
    return content.notBefore();
  }

  /** The last instant of validity. */
  public Instant notAfter() {
    return content.notAfter();
  }

  /** The public key. */
  public PublicKeyFacts publicKey() {
    return content.publicKey();
  }

  /** The algorithm of the issuer's signature, such as {@code SHA256WITHRSA}. */
  public String signatureAlgorithm() {
    return content.signatureAlgorithm();
  }

  /** Key usages by their names in RFC 5280 §4.2.1.3; empty where it has none. */
  public List<String> keyUsage() {
    return content.keyUsage();
  }

  /** Extended key usages, by short name or object identifier (RFC 5280 §4.2.1.12). */
  public List<String> extendedKeyUsage() {
    return content.extendedKeyUsage();
  }

  /** The addresses in it. */
  public CertificateAddresses addresses() {
    return content.addresses();
  }

  /** Mã số thuế, where it has a valid one; an invalid one is a finding. */
  public Optional<TaxCode> taxCode() {
    return content.taxCode();
  }

  /** The tax code as written, without {@code MST:}, valid or not. */
  public Optional<String> taxCodeText() {
    return content.taxCodeText();
  }

  /** The e-mail: of the alternative names, else of the subject; an invalid one is a finding. */
  public Optional<EmailAddress> email() {
    return content.email();
  }

  /** Whether it may issue certificates (basic constraints, RFC 5280 §4.2.1.9). */
  public boolean isAuthority() {
    return content.authority();
  }

  /** What was noticed while reading it. */
  public List<Finding> findings() {
    return content.findings();
  }

  /** The SHA-256 of the encoded certificate, 64 upper-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** The certificate itself. */
  public EncodedCertificate encoded() {
    return encoded;
  }

  /** A copy of the encoded certificate (DER). */
  public byte[] der() {
    return encoded.der();
  }

  /**
   * Days from a day to the last day of validity: 0 on that day itself, negative after it.
   *
   * @param on the day counted from
   * @param zone where days begin, for this administration Asia/Ho_Chi_Minh
   */
  public long daysLeft(LocalDate on, ZoneId zone) {
    return ChronoUnit.DAYS.between(on, lastDay(zone));
  }

  private LocalDate lastDay(ZoneId zone) {
    return LocalDate.ofInstant(notAfter(), zone);
  }

  /**
   * The certificate as a request names it.
   *
   * @param zone where days begin
   * @throws InvalidValueException when it cannot stand in a request: without a common name, with a
   *     name in an old font encoding or with control characters, or ending before it begins
   */
  public Certificate toCertificate(ZoneId zone) {
    return new Certificate(
        subject().commonName().orElse(""),
        serialNumber(),
        issuer().commonName(),
        Optional.of(LocalDate.ofInstant(notBefore(), zone)),
        Optional.of(lastDay(zone)),
        email(),
        taxCode(),
        Optional.of(encoded));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CertificateDetails o && encoded.equals(o.encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  /** Name and serial number; no e-mail and no identifier. */
  @Override
  public String toString() {
    return "CertificateDetails[" + subject().label() + ", " + serialNumber() + "]";
  }
}
