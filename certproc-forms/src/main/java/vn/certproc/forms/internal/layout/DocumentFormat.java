package vn.certproc.forms.internal.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.certproc.forms.internal.font.Face;

/**
 * The measures of an official document, read once from {@code document-format.properties}, where
 * each stands with its source. Immutable and thread-safe.
 */
public final class DocumentFormat {

  private static final DocumentFormat OFFICIAL = load();
  private static final double POINTS_PER_MM = 72 / 25.4;

  private final Map<String, String> entries;

  private DocumentFormat(Map<String, String> entries) {
    this.entries = entries;
  }

  /** The measures of Decree 30/2020. */
  public static DocumentFormat official() {
    return OFFICIAL;
  }

  /** A length in points. */
  public double length(String key) {
    String[] parts = entry(key).split(" ", -1);
    double value = Double.parseDouble(parts[0]);
    return switch (parts.length == 2 ? parts[1] : "") {
      case "pt" -> value;
      case "mm" -> value * POINTS_PER_MM;
      default -> throw new IllegalStateException("the measure " + key + " needs mm or pt");
    };
  }

  /** A length as it stands there, with its unit behind it: {@code 12.7mm}. */
  public String written(String key) {
    return entry(key).replace(" ", "");
  }

  /** A count or a share. */
  public double number(String key) {
    return Double.parseDouble(entry(key));
  }

  /** A whole count. */
  public int count(String key) {
    return Integer.parseInt(entry(key));
  }

  /** A style. */
  public Style style(String key) {
    String[] parts = entry(key).split(" ", -1);
    Face face = Face.valueOf(parts[0].replace('-', '_').toUpperCase(Locale.ROOT));
    double size = Double.parseDouble(parts[1]);
    return new Style(face, size, size * Double.parseDouble(parts[2]));
  }

  /** One of the fixed words. */
  public String text(String key) {
    return entry("text." + key).replace('_', ' ');
  }

  private String entry(String key) {
    String value = entries.get(key);
    if (value == null) {
      throw new IllegalStateException("document-format.properties lacks " + key);
    }
    return value;
  }

  private static DocumentFormat load() {
    Properties all = new Properties();
    try (InputStream in = DocumentFormat.class.getResourceAsStream("document-format.properties")) {
      if (in == null) {
        throw new IllegalStateException("document-format.properties is missing from the jar");
      }
      all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DocumentFormat(
        all.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(k -> k, k -> all.getProperty(k).strip())));
  }
}
