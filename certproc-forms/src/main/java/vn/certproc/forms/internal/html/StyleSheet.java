package vn.certproc.forms.internal.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.Style;

/**
 * The stylesheet: {@code form.css} with the document's measures put in. A place in it is
 * {@code @{KIND KEY}}, KIND one of {@code length}, {@code style}, {@code size}, {@code number},
 * {@code percent}, KEY a key of {@code document-format.properties}.
 */
public final class StyleSheet {

  /** Signatures and recipients side by side; more stand below each other. */
  private static final int MOST_COLUMNS = 6;

  private static final Pattern PLACE = Pattern.compile("@\\{(\\w+) ([\\w.-]+)}");
  private static final int PERCENT = 100;
  private static final String TEXT = make(DocumentFormat.official());

  private StyleSheet() {}

  /** The text. */
  public static String text() {
    return TEXT;
  }

  /** The class of a column's width. */
  static String width(double share) {
    return "w" + Math.max(1, Math.round(share * PERCENT));
  }

  /** The class of so many columns at the end of a document. */
  static String columns(int count) {
    return "columns-" + Math.min(count, MOST_COLUMNS);
  }

  private static String make(DocumentFormat format) {
    String css =
        PLACE
            .matcher(template())
            .replaceAll(place -> Matcher.quoteReplacement(value(format, place)));
    return css + widths() + columnCounts();
  }

  private static String value(DocumentFormat format, MatchResult place) {
    String key = place.group(2);
    return switch (place.group(1)) {
      case "length" -> format.written(key);
      case "style" -> style(format.style(key));
      case "size" -> number(format.style(key).size()) + "pt";
      case "number" -> number(format.number(key));
      case "percent" -> number(format.number(key) * PERCENT) + "%";
      default -> throw new IllegalStateException("form.css: " + place.group());
    };
  }

  private static String style(Style style) {
    String face = style.face().name();
    return "font-style:"
        + (face.contains("ITALIC") ? "italic" : "normal")
        + ";font-weight:"
        + (face.contains("BOLD") ? "bold" : "normal")
        + ";font-size:"
        + number(style.size())
        + "pt;line-height:"
        + number(style.lineHeight() / style.size());
  }

  /** Without a fraction that says nothing; rounded to hundredths. */
  private static String number(double value) {
    double rounded = Math.round(value * PERCENT) / (double) PERCENT;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String widths() {
    return IntStream.rangeClosed(1, PERCENT)
        .mapToObj(i -> "." + Markup.PREFIX + "w" + i + "{width:" + i + "%}")
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static String columnCounts() {
    return IntStream.rangeClosed(2, MOST_COLUMNS)
        .mapToObj(
            i ->
                "."
                    + Markup.PREFIX
                    + columns(i)
                    + "{grid-template-columns:repeat("
                    + i
                    + ",minmax(0,1fr))}\n")
        .collect(Collectors.joining());
  }

  private static String template() {
    try (InputStream in = StyleSheet.class.getResourceAsStream("form.css")) {
      if (in == null) {
        throw new IllegalStateException("form.css is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
