package vn.certproc.pki.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the PEM blocks in a text, whatever stands around them (RFC 7468 §2), with any line ends and
 * any width of line.
 */
public final class PemScanner {

  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Za-z0-9 ]{1,64})-----");
  private static final Pattern HEADER = Pattern.compile("(?m)^[A-Za-z0-9-]+:.*$");

  private PemScanner() {}

  /** The blocks, in order; none where the text is no PEM. */
  public static List<PemBlock> scan(String text) {
    List<PemBlock> blocks = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text);
    int from = 0;
    int line = 1;
    int counted = 0;
    while (begin.find(from)) {
      line += newLines(text, counted, begin.start());
      counted = begin.start();
      String label = begin.group(1);
      int end = text.indexOf("-----END " + label + "-----", begin.end());
      int stop = end < 0 ? text.length() : end;
      blocks.add(
          new PemBlock(
              label.strip().toUpperCase(Locale.ROOT),
              line,
              end < 0 ? Optional.empty() : base64(text.substring(begin.end(), stop)),
              end >= 0));
      from = stop;
    }
    return blocks;
  }

  /** The line a place stands in; CRLF counts once, and so does a lone CR. */
  private static int newLines(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean crBeforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !crBeforeLf) {
        count++;
      }
    }
    return count;
  }

  /** Decodes base64 with white space anywhere, after the headers of RFC 1421 where it has some. */
  public static Optional<byte[]> base64(String text) {
    String body = text.indexOf(':') < 0 ? text : HEADER.matcher(text).replaceAll("");
    String compact = body.replaceAll("[\\s\\p{Z}\\x00]+", "");
    try {
      return Optional.of(Base64.getDecoder().decode(compact));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
