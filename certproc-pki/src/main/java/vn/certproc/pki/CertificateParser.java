package vn.certproc.pki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.model.TaxCode;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.Hashes;

/** Decodes one certificate; what is odd but readable becomes a finding, never an error. */
final class CertificateParser {

  private static final Pattern TAX_CODE =
      Pattern.compile("MST\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE);

  /** Below these a key gives less than 112 bits of security (NIST SP 800-57 part 1, table 2). */
  private static final Map<String, Integer> LEAST_BITS = Map.of("RSA", 2048, "EC", 224);

  private final X509CertificateHolder holder;
  private final DistinguishedName subject;
  private final List<Finding> findings = new ArrayList<>();

  private CertificateParser(X509CertificateHolder holder) {
    this.holder = holder;
    this.subject = NameReader.read(holder.getSubject());
  }

  /**
   * The certificate in these bytes.
   *
   * @param der exactly one DER object, at most {@link EncodedCertificate#MAX_BYTES} long
   * @return empty where it is no certificate
   */
  static Optional<CertificateDetails> parse(byte[] der) {
    return Asn1.read(() -> decode(der)).flatMap(Function.identity());
  }

  private static Optional<CertificateDetails> decode(byte[] der) throws IOException {
    X509CertificateHolder holder = new X509CertificateHolder(der);
    return serial(holder)
        .map(
            serial ->
                new CertificateDetails(
                    holder,
                    EncodedCertificate.of(der),
                    new CertificateParser(holder).content(serial)));
  }

  /** By its bytes: old authorities gave out numbers that count as negative. */
  private static Optional<CertificateSerial> serial(X509CertificateHolder holder) {
    try {
      return Optional.of(CertificateSerial.of(Hashes.hex(holder.getSerialNumber().toByteArray())));
    } catch (InvalidValueException longerThanTwentyBytes) {
      return Optional.empty();
    }
  }

  private CertificateContent content(CertificateSerial serial) {
    ExtensionReader extensions = new ExtensionReader(holder);
    List<String> keyUsage = extensions.keyUsage();
    List<String> extendedKeyUsage = extensions.extendedKeyUsage();
    CertificateAddresses addresses = extensions.addresses();
    Optional<String> taxCodeText = taxCodeText();
    Optional<TaxCode> taxCode = taxCodeText.flatMap(this::taxCode);
    Optional<EmailAddress> email = email(extensions.emails());
    PublicKeyFacts key = KeyReader.read(holder.getSubjectPublicKeyInfo());
    noteKey(key);
    noteValidity();
    extensions.malformed().stream()
        .distinct()
        .forEach(oid -> note("extension-unreadable", FindingLevel.WARNING, Map.of("oid", oid)));
    return new CertificateContent(
        subject,
        NameReader.read(holder.getIssuer()),
        serial,
        holder.getNotBefore().toInstant(),
        holder.getNotAfter().toInstant(),
        key,
        KeyReader.signatureAlgorithm(holder.getSignatureAlgorithm()),
        keyUsage,
        extendedKeyUsage,
        addresses,
        taxCodeText,
        taxCode,
        email,
        authority(),
        findings);
  }

  private void note(String code, FindingLevel level, Map<String, String> arguments) {
    findings.add(Finding.of(code, level, subject.label(), arguments));
  }

  private Optional<String> taxCodeText() {
    return subject
        .uid()
        .map(TAX_CODE::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1).strip());
  }

  private Optional<TaxCode> taxCode(String text) {
    try {
      return Optional.of(TaxCode.of(text));
    } catch (InvalidValueException invalid) {
      note("tax-code-invalid", FindingLevel.WARNING, Map.of("value", text));
      return Optional.empty();
    }
  }

  private Optional<EmailAddress> email(List<String> alternativeNames) {
    List<String> written = new ArrayList<>(alternativeNames);
    written.addAll(subject.emails());
    for (String text : written) {
      try {
        return Optional.of(EmailAddress.of(text));
      } catch (InvalidValueException invalid) {
        note("email-invalid", FindingLevel.WARNING, Map.of());
      }
    }
    return Optional.empty();
  }

  private void noteKey(PublicKeyFacts key) {
    int least = LEAST_BITS.getOrDefault(key.algorithm(), 0);
    if (key.bits().isPresent() && key.bits().getAsInt() < least) {
      note(
          "weak-key",
          FindingLevel.WARNING,
          Map.of(
              "algorithm",
              key.algorithm(),
              "bits",
              Integer.toString(key.bits().getAsInt()),
              "least",
              Integer.toString(least)));
    }
  }

  private void noteValidity() {
    if (holder.getNotAfter().toInstant().isBefore(holder.getNotBefore().toInstant())) {
      note("ends-before-it-begins", FindingLevel.ERROR, Map.of());
    }
  }

  private boolean authority() {
    Extension constraints = holder.getExtension(Extension.basicConstraints);
    return constraints != null
        && Asn1.read(() -> BasicConstraints.getInstance(constraints.getParsedValue()).isCA())
            .orElse(false);
  }
}
