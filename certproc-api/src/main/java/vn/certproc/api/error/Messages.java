package vn.certproc.api.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Wording;

/**
 * The one catalogue of sentences, keyed by code, complete in both languages by test. Placeholders
 * are named: {@code {daysLeft}}.
 *
 * <p>Thread-safe; loaded once from this module's own resources. The JVM's locale decides nothing.
 */
public final class Messages {

  /** One pair of files per area, so that a sentence is found beside its kin. */
  private static final List<String> AREAS =
      List.of(
          "values",
          "xml",
          "payload",
          "facts",
          "pki",
          "token",
          "unlock",
          "cms",
          "verification",
          "signed-form",
          "revocation",
          "profile",
          "check",
          "triage",
          "forms",
          "sheet",
          "coverage",
          "signing",
          "signer",
          "dossier",
          "cli",
          "cli-signing",
          "conformance",
          "calendar",
          "lifecycle",
          "agent");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
  private static final Properties VI = load("vi");
  private static final Properties EN = load("en");

  private Messages() {}

  private static Properties load(String language) {
    Properties all = new Properties();
    for (String area : AREAS) {
      String name = "messages/" + area + "." + language + ".properties";
      try (InputStream in = Messages.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("the message file " + name + " is missing from the jar");
        }
        Properties one = new Properties();
        one.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String key : one.stringPropertyNames()) {
          if (all.putIfAbsent(key, one.getProperty(key)) != null) {
            throw new IllegalStateException("the message " + key + " stands twice");
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /**
   * The sentence of a code.
   *
   * @param code the catalogue's key
   * @param arguments a value for each placeholder
   * @return both languages, placeholders filled
   * @throws IllegalStateException when the catalogue has no such code, or a placeholder no value
   */
  public static Text text(String code, Map<String, String> arguments) {
    return text(code, arguments, Wording.NONE);
  }

  /**
   * The sentence of a code in a regulation's words; the arguments stay as they are.
   *
   * @throws IllegalStateException when the catalogue has no such code, or a placeholder no value
   */
  public static Text text(String code, Map<String, String> arguments, Wording wording) {
    return new Text(
        fill(code, wording.in(pattern(VI, code)), arguments),
        fill(code, pattern(EN, code), arguments));
  }

  /** The sentence of a code that takes no argument. */
  public static Text text(String code) {
    return text(code, Map.of());
  }

  /** The sentence of a code, or empty where the catalogue has none. */
  public static Optional<Text> find(String code, Map<String, String> arguments) {
    return has(code) ? Optional.of(text(code, arguments)) : Optional.empty();
  }

  /** Whether the catalogue has this code. */
  public static boolean has(String code) {
    return VI.containsKey(code) && EN.containsKey(code);
  }

  /** Every code of one language, for the test of completeness. */
  static Set<String> codes(String language) {
    return new TreeSet<>(("vi".equals(language) ? VI : EN).stringPropertyNames());
  }

  /** The raw sentence with its placeholders, for the test of completeness. */
  static String raw(String language, String code) {
    return ("vi".equals(language) ? VI : EN).getProperty(code, "");
  }

  private static String pattern(Properties language, String code) {
    String pattern = language.getProperty(code);
    if (pattern == null) {
      throw new IllegalStateException("no message for the code " + code);
    }
    return pattern;
  }

  private static String fill(String code, String pattern, Map<String, String> arguments) {
    Matcher m = PLACEHOLDER.matcher(pattern);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String value = arguments.get(m.group(1));
      if (value == null) {
        throw new IllegalStateException("the message " + code + " needs a value for " + m.group());
      }
      m.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return m.appendTail(out).toString();
  }
}
