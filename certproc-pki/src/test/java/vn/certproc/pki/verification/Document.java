package vn.certproc.pki.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the documentation that these tests hold to be true. */
final class Document {
  private Document() {}

  /** From this heading to the next of its level. */
  static String section(String heading) throws IOException {
    String page = Files.readString(Path.of("../docs/signatures.md"));
    int from = page.indexOf("\n" + heading + "\n");
    if (from < 0) {
      throw new AssertionError("docs/signatures.md has no section " + heading);
    }
    int to = page.indexOf("\n## ", from + heading.length());
    return page.substring(from, to < 0 ? page.length() : to);
  }
}
