package vn.certproc.forms.internal.appearance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.certproc.forms.internal.font.FaceMetrics;
import vn.certproc.forms.internal.font.FontSet;
import vn.certproc.forms.internal.layout.CleanText;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.Style;

/**
 * The lines of a signature without a picture (Decree 30/2020/NĐ-CP, Annex I): who or what number,
 * and the time by ISO 8601 with Viet Nam's zone. Broken at spaces to the room there is; the type
 * size never shrinks.
 */
final class SignatureText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private static final char UNPRINTABLE = '?';
  private static final String CUT = "…";

  /** A name of more characters is not looked at further. */
  private static final int LONGEST = 1000;

  private final DocumentFormat format = DocumentFormat.official();
  private final Style style = format.style("signature.text.style");
  private final FaceMetrics metrics = FontSet.shared().metrics(style.face());

  /**
   * The lines of a text.
   *
   * @param room where they stand
   * @param lines from above
   * @param rows so many rows has the room that they fill from its first
   */
  record Laid(TextRoom room, List<String> lines, int rows) {}

  /** The type size in points. */
  static double size() {
    return DocumentFormat.official().style("signature.text.style").size();
  }

  Style style() {
    return style;
  }

  /**
   * Lays a text.
   *
   * @param rooms the best first; there is one at least
   * @param signer named where it is told, or where there is no number
   */
  Laid lay(List<TextRoom> rooms, Optional<String> number, Optional<String> signer, Instant at) {
    List<String> who = new ArrayList<>();
    number.ifPresent(text -> who.add(printable(format.text("signature.number") + text)));
    signer.ifPresent(name -> who.add(printable(format.text("signature.by") + name)));
    for (TextRoom room : rooms) {
      Optional<Laid> laid = fitting(room, who, at, true);
      if (laid.isPresent()) {
        return laid.get();
      }
    }
    TextRoom last = rooms.get(rooms.size() - 1);
    return fitting(last, who, at, false).orElseGet(() -> cut(last, who, at));
  }

  /** In as few rows as it fits. */
  private Optional<Laid> fitting(TextRoom room, List<String> who, Instant at, boolean whole) {
    for (int rows = 1; rows <= room.most(); rows++) {
      TextRows filled = new TextRows(this, room, rows, whole);
      if (filled.fill(who, format.text("signature.time"), stamp(at))) {
        return Optional.of(new Laid(room, filled.lines(), rows));
      }
    }
    return Optional.empty();
  }

  /** Word by word less of the last line's name, until it fits; the time stays. */
  private Laid cut(TextRoom room, List<String> who, Instant at) {
    List<String> parts = new ArrayList<>(who);
    int last = parts.size() - 1;
    String text = parts.get(last);
    while (true) {
      int end = Math.max(text.lastIndexOf(' '), text.length() > LONGEST ? LONGEST : 0);
      text = text.substring(0, Math.max(0, end));
      parts.set(last, text + CUT);
      Optional<Laid> laid = fitting(room, parts, at, false);
      if (laid.isPresent()) {
        return laid.get();
      }
      if (text.isEmpty()) {
        TextRows filled = new TextRows(this, room, room.most(), false);
        filled.fill(parts, format.text("signature.time"), stamp(at));
        return new Laid(room, filled.lines(), Math.max(room.most(), filled.lines().size()));
      }
    }
  }

  private String stamp(Instant at) {
    ZoneOffset zone = ZoneOffset.of(format.text("signature.zone"));
    return TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atOffset(zone));
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

  /** The width of a line in points. */
  double width(String line) {
    double thousandths = 0;
    for (int i = 0; i < line.length(); i++) {
      thousandths += Math.max(0, metrics.advance(line.charAt(i)));
    }
    return thousandths * style.size() / 1000;
  }
}
