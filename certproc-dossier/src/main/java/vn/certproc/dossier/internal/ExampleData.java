package vn.certproc.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The invented names that examples are made of. Immutable and thread-safe. */
final class ExampleData {

  private static final String FILE = "examples.properties";
  private static final ExampleData DATA = new ExampleData();

  private final Properties words = new Properties();

  private ExampleData() {
    try (InputStream in = ExampleData.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String word(String key) {
    String value = DATA.words.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(FILE + " has no " + key);
    }
    return value;
  }

  static int number(String key) {
    return Integer.parseInt(word(key));
  }

  static List<String> list(String key) {
    return List.of(word(key).split(";"));
  }

  /** The n-th name made of family, middle and given name; 960 differ before they begin again. */
  static String fullName(int n) {
    List<String> family = list("family");
    List<String> middle = list("middle");
    List<String> given = list("given");
    return family.get(n % family.size())
        + " "
        + middle.get(n / family.size() % middle.size())
        + " "
        + given.get((n + n / (family.size() * middle.size())) % given.size());
  }
}
