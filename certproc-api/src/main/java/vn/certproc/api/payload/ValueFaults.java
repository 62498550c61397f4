package vn.certproc.api.payload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.BudgetCode;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.IdentityNumber;
import vn.certproc.api.model.PhoneNumber;
import vn.certproc.api.model.TaxCode;
import vn.certproc.api.model.TokenSerial;

/** Words the fault of one value that does not fit its type in the schema. */
final class ValueFaults {

  private static final Pattern TYPE = Pattern.compile("type '#?([A-Za-z]+)'\\.?$");
  private static final Pattern DATATYPE =
      Pattern.compile("is not a valid value (?:for|of union type) '([A-Za-z0-9]+)'\\.?$");
  private static final Pattern ALLOWED =
      Pattern.compile("enumeration '\\[([^\\]]*)]'\\. It must", Pattern.DOTALL);
  private static final Pattern MAX = Pattern.compile("(?:maxLength|maxInclusive) '([0-9]+)'");

  /** The types whose sense the model knows better than a pattern does. */
  private static final Map<String, Consumer<String>> TYPES =
      Map.of(
          "TaxCode", TaxCode::of,
          "BudgetCode", BudgetCode::of,
          "Email", EmailAddress::of,
          "Phone", PhoneNumber::of,
          "IdentityNumber", IdentityNumber::of,
          "CertificateSerial", CertificateSerial::of,
          "TokenSerial", TokenSerial::of,
          "Code", Code::of);

  private ValueFaults() {}

  /**
   * A value's broken facet.
   *
   * @param key the validator's key
   * @param message its message in English, which holds the value: never to be shown
   */
  record Broken(String key, String message) {}

  /** Whether the key tells of a value rather than of an element's shape. */
  static boolean isFacet(String key) {
    return key.startsWith("cvc-datatype")
        || key.startsWith("cvc-enumeration")
        || key.startsWith("cvc-pattern")
        || key.contains("Length-valid")
        || key.contains("length-valid")
        || key.contains("clusive-valid");
  }

  /**
   * The fault.
   *
   * @param broken what the validator said
   * @param name the element or attribute
   * @param text the element's text; empty for an attribute
   * @param where the place
   */
  static Fault of(Broken broken, String name, Optional<String> text, Where where) {
    if (text.filter(String::isEmpty).isPresent()) {
      return Fault.of("missing-value", where, Map.of("field", name));
    }
    return typed(broken, text, where).orElseGet(() -> plain(broken, name, where));
  }

  /** What the model's own type says of the text, in its own words. */
  private static Optional<Fault> typed(Broken broken, Optional<String> text, Where where) {
    Consumer<String> type = TYPES.get(group(TYPE, broken.message()));
    if (type == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      type.accept(text.get());
      return Optional.empty();
    } catch (InvalidValueException e) {
      return Optional.of(Fault.of(e.code(), where, e.arguments()));
    }
  }

  private static Fault plain(Broken broken, String name, Where where) {
    Map<String, String> arguments = new HashMap<>(Map.of("name", name));
    String code = code(broken);
    switch (code) {
      case "schema-enumeration" -> arguments.put("allowed", group(ALLOWED, broken.message()));
      case "schema-length", "schema-number" -> arguments.put("max", max(broken));
      default -> {}
    }
    return Fault.of(code, where, arguments);
  }

  private static String max(Broken broken) {
    String max = group(MAX, broken.message());
    return max.isEmpty() ? "99" : max;
  }

  private static String code(Broken broken) {
    if (broken.key().startsWith("cvc-enumeration")) {
      return "schema-enumeration";
    }
    if (broken.key().startsWith("cvc-pattern")) {
      return "Date".equals(group(TYPE, broken.message())) ? "schema-date" : "schema-pattern";
    }
    if (broken.key().startsWith("cvc-datatype")) {
      return ofDatatype(group(DATATYPE, broken.message()));
    }
    return broken.key().contains("ength") ? "schema-length" : "schema-number";
  }

  private static String ofDatatype(String type) {
    return switch (type) {
      case "date", "Date" -> "schema-date";
      case "boolean", "YesNo" -> "schema-boolean";
      case "integer", "nonNegativeInteger", "Count" -> "schema-number";
      case "base64Binary", "EncodedCertificate" -> "schema-base64";
      case "NCName", "Id" -> "schema-id";
      default -> "schema-pattern";
    };
  }

  private static String group(Pattern pattern, String message) {
    Matcher m = pattern.matcher(message);
    String last = "";
    while (m.find()) {
      last = m.group(1);
    }
    return last;
  }
}
