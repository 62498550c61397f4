package vn.certproc.core.pages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import vn.certproc.api.text.Text;

/** The raw sentences of the checks, placeholders and all, and the sentence why there is each. */
final class Words {

  private static final String MESSAGES =
      "../certproc-api/src/main/resources/vn/certproc/api/error/messages/check.";

  private final Properties vi = load(MESSAGES + "vi.properties");
  private final Properties en = load(MESSAGES + "en.properties");
  private final Properties why = load("src/test/resources/vn/certproc/core/pages/why.properties");

  private static Properties load(String file) {
    try (Reader in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      Properties all = new Properties();
      all.load(in);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of a check's sentences: passed ones first, then as the alphabet has them. */
  Set<String> sentences(String code) {
    Set<String> all =
        new TreeSet<>(
            java.util.Comparator.comparing((String k) -> !k.contains(".passed"))
                .thenComparing(k -> k));
    String prefix = "check." + code + ".";
    en.stringPropertyNames().stream().filter(k -> k.startsWith(prefix)).forEach(all::add);
    return all;
  }

  boolean has(String key) {
    return en.containsKey(key);
  }

  Text sentence(String key) {
    return new Text(vi.getProperty(key, ""), en.getProperty(key, ""));
  }

  /** Everything that has a sentence why, such as {@code check.period}. */
  Set<String> explained() {
    return new TreeSet<>(why.stringPropertyNames());
  }

  /** Why there is such a check or event; blank where nobody wrote it. */
  String why(String key) {
    return why.getProperty(key, "");
  }
}
