package vn.certproc.checks.signatures;

import java.util.List;

/**
 * What DSS says of one signature.
 *
 * @param indication {@code TOTAL_PASSED}, {@code TOTAL_FAILED} or {@code INDETERMINATE}
 * @param subIndication why not passed, such as {@code REVOKED_NO_POE}; empty where it passed
 * @param format such as {@code PAdES-BASELINE-B}
 * @param by the signer's common name
 * @param scopes what is covered, such as {@code FULL Full PDF}
 * @param messages errors and warnings, each with its kind and key before the sentence
 * @param timeStamps the indication of each time stamp
 * @param changes what was changed after it that DSS cannot account for
 */
record DssSignature(
    String indication,
    String subIndication,
    String format,
    String by,
    List<String> scopes,
    List<String> messages,
    List<String> timeStamps,
    List<String> changes) {

  /** The lines of one signature, each a name, a tab and a value. */
  static DssSignature read(List<String> lines) {
    return new DssSignature(
        first(lines, "indication"),
        first(lines, "sub-indication"),
        first(lines, "format"),
        first(lines, "by"),
        all(lines, "scope"),
        lines.stream().filter(line -> line.startsWith("error") || line.startsWith("warn")).toList(),
        all(lines, "time-stamp"),
        all(lines, "change"));
  }

  /** The indication, and the sub-indication after a slash where there is one. */
  String verdict() {
    return subIndication.isEmpty() ? indication : indication + "/" + subIndication;
  }

  private static String first(List<String> lines, String name) {
    return all(lines, name).stream().findFirst().orElse("");
  }

  private static List<String> all(List<String> lines, String name) {
    String start = name + "\t";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }
}
