package vn.certproc.pki;

import java.util.List;
import java.util.Optional;

/**
 * The parts of a subject or issuer, whatever order the certificate has them in (G1, G2 and old ones
 * differ), in Unicode NFC. Control characters are replaced by U+FFFD, so that a name can be shown.
 *
 * <p>Immutable and thread-safe. {@link #toString()} withholds the identifier and the e-mail, which
 * may be personal.
 *
 * @param commonName CN: the agency or person
 * @param organization O: the top body
 * @param organizationalUnits OU, the highest level first
 * @param locality L: a province, not always the agency's own
 * @param province ST
 * @param country C
 * @param uid UID (0.9.2342.19200300.100.1.1) as written, such as {@code MST:0301519977-029}
 * @param emails E (1.2.840.113549.1.9.1), as written
 * @param text the whole name as RFC 4514 writes it, in the certificate's own order
 */
public record DistinguishedName(
    Optional<String> commonName,
    Optional<String> organization,
    List<String> organizationalUnits,
    Optional<String> locality,
    Optional<String> province,
    Optional<String> country,
    Optional<String> uid,
    List<String> emails,
    String text) {

  /** Copies the lists. */
  public DistinguishedName {
    organizationalUnits = List.copyOf(organizationalUnits);
    emails = List.copyOf(emails);
  }

  /** The common name, or the whole name where there is none. */
  public String label() {
    return commonName.orElse(text);
  }

  @Override
  public String toString() {
    return "DistinguishedName[" + commonName.orElse("no common name") + "]";
  }
}
