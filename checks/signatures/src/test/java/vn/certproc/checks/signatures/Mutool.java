package vn.certproc.checks.signatures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.certproc.checks.tools.Tool;

/**
 * MuPDF's {@code mutool sign -v}. It knows Adobe's authorities alone, so only what it says of the
 * document counts here, not its complaint about the certificate.
 */
final class Mutool {

  private Mutool() {}

  /**
   * Of each signature: {@code unchanged}, {@code edited} since, {@code digest} wrong, or the error
   * that it names; empty: none is found.
   */
  static List<String> verdicts(Path file) throws IOException, InterruptedException {
    Tool.Ended ended = Tool.end("mutool", "sign", "-v", file.toString());
    String[] blocks = ended.printed().split("Verifying signature \\d+:", -1);
    List<String> verdicts = new ArrayList<>();
    for (int i = 1; i < blocks.length; i++) {
      verdicts.add(verdict(blocks[i]));
    }
    return verdicts.isEmpty() && ended.code() != 0 ? List.of("unreadable") : verdicts;
  }

  private static String verdict(String block) {
    if (block.contains("The document is unchanged since signing.")) {
      return "unchanged";
    }
    if (block.contains("there have been edits since signing")) {
      return "edited";
    }
    if (block.contains("Digest error: Signature invalidated by change to document.")) {
      return "digest";
    }
    return block.contains("Signature is not signed.") ? "unsigned" : "unreadable";
  }
}
