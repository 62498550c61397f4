package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.Messages;

/** Every reason and change of a file's own has its sentence, and stands in docs/signatures.md. */
class CoverageReasonsTest {

  private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)+|rewritten)`");

  @Test
  void thePageNamesEachAndNoOther() throws IOException {
    String page = Files.readString(Path.of("../docs/signatures.md"));
    int from = page.indexOf("| `no-signature` |");
    Set<String> told = new TreeSet<>();
    Matcher code = CODE.matcher(page.substring(from, page.indexOf("`checks/attacks`", from)));
    while (code.find()) {
      told.add(code.group(1));
    }
    assertThat(told).isEqualTo(spoken());
  }

  private static Set<String> spoken() throws IOException {
    Properties sentences = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream("messages/coverage.en.properties")) {
      sentences.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    Set<String> all = new TreeSet<>();
    for (String key : sentences.stringPropertyNames()) {
      all.add(key.substring(key.indexOf('.') + 1));
    }
    return all;
  }
}
