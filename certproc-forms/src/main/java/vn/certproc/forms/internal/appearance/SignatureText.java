package vn.certproc.forms.internal.appearance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.certproc.forms.internal.font.FaceMetrics;
import vn.certproc.forms.internal.font.FontSet;
import vn.certproc.forms.internal.layout.CleanText;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.Style;
import vn.certproc.forms.signing.SignatureAppearance;

/**
 * The lines of a signature without a picture (Decree 30/2020/NĐ-CP, Annex I): who or what number,
 * and the time by ISO 8601 with Viet Nam's zone. Broken at spaces to the width of the field; the
 * type size never shrinks.
 */
final class SignatureText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private static final char UNPRINTABLE = '?';
  private static final String CUT = "…";

  private final DocumentFormat format = DocumentFormat.official();
  private final Style style = format.style("signature.text.style");
  private final FaceMetrics metrics = FontSet.shared().metrics(style.face());
  private final double width;
  private final int most;

  /** For a field of this size. */
  SignatureText(double width, double height) {
    this.width = width;
    this.most = Math.max(1, (int) (height / style.lineHeight()));
  }

  Style style() {
    return style;
  }

  List<String> lines(SignatureAppearance look, String signer, Instant at) {
    String first =
        look instanceof SignatureAppearance.Numbered numbered
            ? format.text("signature.number") + numbered.documentNumber()
            : format.text("signature.by") + signer;
    List<String> time = time(at);
    List<String> who = broken(printable(first));
    int room = Math.max(1, most - time.size());
    List<String> lines = new ArrayList<>(who.subList(0, Math.min(room, who.size())));
    if (who.size() > room) {
      lines.set(room - 1, lines.get(room - 1) + CUT);
    }
    lines.addAll(time);
    return lines;
  }

  private List<String> time(Instant at) {
    ZoneOffset zone = ZoneOffset.of(format.text("signature.zone"));
    String label = format.text("signature.time");
    String stamp = TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atOffset(zone));
    if (width(label + stamp) <= width) {
      return List.of(label + stamp);
    }
    if (width(stamp) <= width) {
      return List.of(label.strip(), stamp);
    }
    // In a narrow field the time speaks for itself.
    int clock = stamp.indexOf('T') + 1;
    return List.of(stamp.substring(0, clock), stamp.substring(clock));
  }

  /** What the typeface lacks is shown as a question mark: a name must not stop a signature. */
  private String printable(String raw) {
    String text = CleanText.of(raw).replace('\n', ' ');
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLowSurrogate(c)) {
        out.append(metrics.advance(c) == FaceMetrics.MISSING ? UNPRINTABLE : c);
      }
    }
    return out.toString();
  }

  private List<String> broken(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +", -1)) {
      if (!line.isEmpty() && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (width(line.toString()) > width && line.length() > 1) {
        int end = fitting(line);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private int fitting(StringBuilder line) {
    int end = 1;
    while (end < line.length() && width(line.substring(0, end + 1)) <= width) {
      end++;
    }
    return end;
  }

  /** The width of a line in points. */
  double width(String line) {
    double thousandths = 0;
    for (int i = 0; i < line.length(); i++) {
      thousandths += Math.max(0, metrics.advance(line.charAt(i)));
    }
    return thousandths * style.size() / 1000;
  }
}
