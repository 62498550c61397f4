package vn.certproc.api.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;

/**
 * A certificate as a request names it, chứng thư số. Days are those of Asia/Ho_Chi_Minh.
 *
 * <p>Immutable and thread-safe. Source: letter §4.
 *
 * @param name tên chứng thư số: the common name of the subject
 * @param serialNumber số hiệu chứng thư số
 * @param issuer the common name of the issuer
 * @param validFrom the first day of validity
 * @param validTo the last day of validity
 * @param email the e-mail inside the certificate
 * @param taxCode the tax code inside the certificate (UID {@code MST:…})
 * @param encoded the certificate itself
 */
public record Certificate(
    String name,
    CertificateSerial serialNumber,
    Optional<String> issuer,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Optional<EmailAddress> email,
    Optional<TaxCode> taxCode,
    Optional<EncodedCertificate> encoded) {

  /**
   * Checks what the parts say of one another.
   *
   * @throws InvalidValueException {@code missing-value} without a name; {@code validity-reversed}
   *     when it would end before it begins
   */
  public Certificate {
    name = Values.text("name", name);
    issuer = Values.optionalText("issuer", issuer);
    if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
      throw new InvalidValueException("validity-reversed", "validTo");
    }
  }

  /** Starts a certificate of this name and serial number. */
  public static Builder of(String name, String serialNumber) {
    return new Builder(name, CertificateSerial.of(serialNumber));
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final CertificateSerial serialNumber;
    private Optional<String> issuer = Optional.empty();
    private Optional<LocalDate> validFrom = Optional.empty();
    private Optional<LocalDate> validTo = Optional.empty();
    private Optional<EmailAddress> email = Optional.empty();
    private Optional<TaxCode> taxCode = Optional.empty();
    private Optional<EncodedCertificate> encoded = Optional.empty();

    private Builder(String name, CertificateSerial serialNumber) {
      this.name = requireNonNull(name, "name");
      this.serialNumber = serialNumber;
    }

    /** The common name of the issuer. */
    public Builder issuer(String commonName) {
      issuer = Optional.of(commonName);
      return this;
    }

    /** First and last day of validity, Asia/Ho_Chi_Minh. */
    public Builder valid(LocalDate from, LocalDate to) {
      validFrom = Optional.of(from);
      return validTo(to);
    }

    /** The last day of validity, Asia/Ho_Chi_Minh. */
    public Builder validTo(LocalDate day) {
      validTo = Optional.of(day);
      return this;
    }

    /**
     * The e-mail inside the certificate.
     *
     * @throws InvalidValueException {@code email-shape}
     */
    public Builder email(String address) {
      email = Optional.of(EmailAddress.of(address));
      return this;
    }

    /**
     * The tax code inside the certificate.
     *
     * @throws InvalidValueException {@code tax-code-shape} or {@code tax-code-check-digit}
     */
    public Builder taxCode(String code) {
      taxCode = Optional.of(TaxCode.of(code));
      return this;
    }

    /** The certificate itself. */
    public Builder encoded(EncodedCertificate bytes) {
      encoded = Optional.of(bytes);
      return this;
    }

    /**
     * The certificate.
     *
     * @throws InvalidValueException when the parts contradict one another
     */
    public Certificate build() {
      return new Certificate(
          name, serialNumber, issuer, validFrom, validTo, email, taxCode, encoded);
    }
  }
}
