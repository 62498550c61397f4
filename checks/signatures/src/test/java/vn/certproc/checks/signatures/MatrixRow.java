package vn.certproc.checks.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the table matrix.txt: what each judge says of a file.
 *
 * @param file the file's name in {@link SignedFiles}
 * @param ours our verifier: {@link Ours#cell}
 * @param dss each signature's indication and sub-indication; "-" where it finds none
 * @param pdfsig each signature's validity, its certificate's and what is covered; "-" for none
 * @param mutool whether the document is what was signed; "-" for none
 * @param reason the name of a reason of the table, why our verdict is not DSS's; empty where it is
 */
record MatrixRow(
    String file, String ours, String dss, String pdfsig, String mutool, String reason) {

  private static final int COLUMNS = 6;

  /** Every row of the table. */
  static List<MatrixRow> table() throws IOException {
    return lines().filter(line -> !line.startsWith("=")).map(MatrixRow::row).toList();
  }

  /** The reasons of the table: a name, and a sentence. */
  static Map<String, String> reasons() throws IOException {
    return lines()
        .filter(line -> line.startsWith("="))
        .map(line -> line.substring(1).split(":", 2))
        .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));
  }

  private static Stream<String> lines() throws IOException {
    try (InputStream in = MatrixRow.class.getResourceAsStream("matrix.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
  }

  private static MatrixRow row(String line) {
    String[] cells =
        Arrays.stream(line.split("\\|", COLUMNS)).map(String::strip).toArray(String[]::new);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("not " + COLUMNS + " cells: " + line);
    }
    return new MatrixRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
  }

  /** Whether DSS comes to another verdict on the file than we do; one refused whole is invalid. */
  boolean differsFromDss() {
    String verdict = ours.replaceAll("[: ].*", "");
    return !(verdict.equals("unreadable") ? "invalid" : verdict).equals(dssVerdict());
  }

  /** DSS's verdicts on the signatures as one of ours; a file where it finds none is not valid. */
  private String dssVerdict() {
    List<String> each = Stream.of(dss.split(", ", -1)).toList();
    if (each.stream().allMatch(verdict -> verdict.equals("TOTAL_PASSED"))) {
      return "valid";
    }
    return each.stream().anyMatch(verdict -> verdict.startsWith("INDETERMINATE"))
            && each.stream().noneMatch(verdict -> verdict.startsWith("TOTAL_FAILED"))
        ? "undecided"
        : "invalid";
  }

  /** The row as it stands in the table. */
  String line() {
    return String.format(
            Locale.ROOT,
            "%-42s| %-28s| %-48s| %-40s| %-22s| %s",
            file,
            ours,
            dss,
            pdfsig,
            mutool,
            reason)
        .strip();
  }

  @Override
  public String toString() {
    return file;
  }
}
