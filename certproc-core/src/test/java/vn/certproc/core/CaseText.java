package vn.certproc.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.text.Text;

/** The parts of a {@code case.xml}. */
final class CaseText {

  /** Steps and what follows are all that there is. */
  static final String WHOLE = " exact=\"steps obligations\"";

  /** What is stated is compared, and nothing else. */
  static final String PART = "";

  private CaseText() {}

  static String file(
      String profile, LocalDate on, Optional<String> province, Text about, String expected) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <case xmlns="urn:vn:certproc:conformance:1" profile="%s" on="%s"%s>
          <about vi="%s">%s</about>
        %s</case>
        """
        .formatted(
            profile,
            on,
            province.map(p -> " province=\"" + p + "\"").orElse(""),
            escaped(about.vi()),
            escaped(about.en()),
            expected);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  static String expected(String verdict, String exact, String inside) {
    return "  <expected verdict=\"%s\"%s>\n%s  </expected>\n".formatted(verdict, exact, inside);
  }

  /** Checks that are written as code=outcome or code=outcome:cause, apart by spaces. */
  static String checks(String texts) {
    return Arrays.stream(texts.split(" ")).map(CaseText::check).collect(Collectors.joining());
  }

  private static String check(String text) {
    String[] parts = text.split("[=:]");
    String cause = parts.length > 2 ? " cause=\"" + parts[2] + "\"" : "";
    return "    <check code=\"%s\" outcome=\"%s\"%s/>\n".formatted(parts[0], parts[1], cause);
  }

  /** A step; its ways to be sent are not stated where they are blank. */
  static String step(String formSet, String form, String to, String ways) {
    String channels = ways.isEmpty() ? "" : " channels=\"" + ways + "\"";
    return "    <step formSet=\"%s\" form=\"%s\" to=\"%s\"%s/>\n"
        .formatted(formSet, form, to, channels);
  }
}
