package vn.certproc.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.PlainText;
import vn.certproc.api.model.TaxCode;

/**
 * Whom a new certificate is asked for. Immutable and thread-safe. Source: RFC 5280 appendix A.1
 * (upper bounds); the order and the parts are those of the Government's generation 2.
 *
 * @param commonName CN: the agency or person, 1–64 characters
 * @param organization O: the top body, up to 64 characters
 * @param organizationalUnits OU, the highest level first, each up to 64 characters
 * @param locality L: a province, up to 128 characters
 * @param province ST, up to 128 characters
 * @param country C: two capital letters
 * @param taxCode mã số thuế, written as UID {@code MST:…}
 * @param email asked for as an alternative name, never part of the name itself (RFC 5280 §4.1.2.6)
 */
public record RequestSubject(
    String commonName,
    Optional<String> organization,
    List<String> organizationalUnits,
    Optional<String> locality,
    Optional<String> province,
    String country,
    Optional<TaxCode> taxCode,
    Optional<EmailAddress> email) {

  private static final int MAX_NAME = 64;
  private static final int MAX_PLACE = 128;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /**
   * Normalises the texts (NFC, stripped).
   *
   * @throws InvalidValueException {@code missing-value}, {@code text-too-long}, {@code
   *     text-control-character}, {@code text-old-encoding} or {@code country-shape}
   */
  public RequestSubject {
    commonName = text("commonName", commonName, MAX_NAME);
    organization = organization.map(o -> text("organization", o, MAX_NAME));
    organizationalUnits =
        organizationalUnits.stream().map(u -> text("organizationalUnits", u, MAX_NAME)).toList();
    locality = locality.map(l -> text("locality", l, MAX_PLACE));
    province = province.map(p -> text("province", p, MAX_PLACE));
    if (!COUNTRY.matcher(country).matches()) {
      throw new InvalidValueException("country-shape", "country");
    }
  }

  private static String text(String field, String value, int most) {
    String clean = PlainText.of(field, value);
    if (clean.codePointCount(0, clean.length()) > most) {
      throw new InvalidValueException(
          "text-too-long", field, Map.of("field", field, "max", Integer.toString(most)));
    }
    return clean;
  }

  /** A subject in Viet Nam of which only the name is told. */
  public static RequestSubject of(String commonName) {
    return new RequestSubject(
        commonName,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "VN",
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The subject of a certificate, for a new one of the same holder.
   *
   * @throws InvalidValueException when its name cannot stand in a request
   */
  public static RequestSubject like(CertificateDetails certificate) {
    DistinguishedName name = certificate.subject();
    return new RequestSubject(
        name.commonName().orElse(""),
        name.organization(),
        name.organizationalUnits(),
        name.locality(),
        name.province(),
        name.country().orElse("VN"),
        certificate.taxCode(),
        certificate.email());
  }

  /** This subject, of a body. */
  public RequestSubject inOrganization(String body) {
    return new RequestSubject(
        commonName,
        Optional.of(body),
        organizationalUnits,
        locality,
        province,
        country,
        taxCode,
        email);
  }

  /** This subject, one level lower: the unit comes below those there are. */
  public RequestSubject inUnit(String unit) {
    List<String> units = new ArrayList<>(organizationalUnits);
    units.add(unit);
    return new RequestSubject(
        commonName, organization, units, locality, province, country, taxCode, email);
  }

  /** This subject, at a place. */
  public RequestSubject at(String place) {
    return new RequestSubject(
        commonName,
        organization,
        organizationalUnits,
        Optional.of(place),
        province,
        country,
        taxCode,
        email);
  }

  /** This subject, with an e-mail address. */
  public RequestSubject with(EmailAddress address) {
    return new RequestSubject(
        commonName,
        organization,
        organizationalUnits,
        locality,
        province,
        country,
        taxCode,
        Optional.of(address));
  }

  /** This subject, with a tax code. */
  public RequestSubject with(TaxCode code) {
    return new RequestSubject(
        commonName,
        organization,
        organizationalUnits,
        locality,
        province,
        country,
        Optional.of(code),
        email);
  }

  /** The name alone; no e-mail and no identifier. */
  @Override
  public String toString() {
    return "RequestSubject[" + commonName + "]";
  }
}
