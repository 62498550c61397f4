package vn.certproc.api.model;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * The serial number of a certificate, số hiệu chứng thư số, printed in hexadecimal.
 *
 * <p>Immutable and thread-safe. Source: RFC 5280 §4.1.2.2; letter §4.
 *
 * @param value 2–40 hexadecimal digits, upper case, whole bytes, no separators
 */
public record CertificateSerial(String value) {

  private static final Pattern SHAPE = Pattern.compile("([0-9A-F]{2}){1,20}");

  /**
   * Normalises what certificate viewers print (lower case, spaces, colons) and checks the shape.
   *
   * @throws InvalidValueException {@code certificate-serial-shape}
   */
  public CertificateSerial {
    String digits = value.replaceAll("[\\s:\u200e]", "").toUpperCase(Locale.ROOT);
    if (digits.length() % 2 == 1) {
      digits = "0" + digits;
    }
    while (digits.length() > 2 && digits.startsWith("00")) { // DER's sign byte, shown by viewers
      digits = digits.substring(2);
    }
    if (!SHAPE.matcher(digits).matches()) {
      throw new InvalidValueException(
          "certificate-serial-shape", "serialNumber", Map.of("value", Values.shorten(value)));
    }
    value = digits;
  }

  /** The serial number of this text, with or without separators. */
  public static CertificateSerial of(String value) {
    return new CertificateSerial(value);
  }

  /** The serial number of this positive number. */
  public static CertificateSerial of(BigInteger number) {
    return new CertificateSerial(number.toString(16));
  }

  @Override
  public String toString() {
    return value;
  }
}
