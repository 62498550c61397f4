package vn.certproc.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
  private static final Pattern RAISED =
      Pattern.compile(
          "(?<!\\bxml\\.)(?:Fault\\.of|InvalidValueException|\\bfault|\\bnotice|\\belement|\\battribute|\\blimit)"
              + "\\(\\s*\"([a-z][a-z0-9-]+)\"");

  private static Set<String> placeholders(String language, String code) {
    return PLACEHOLDER
        .matcher(Messages.raw(language, code))
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothLanguagesHaveTheSameCodesAndPlaceholders() {
    assertThat(Messages.codes("vi")).hasSizeGreaterThan(60).isEqualTo(Messages.codes("en"));
    for (String code : Messages.codes("vi")) {
      assertThat(placeholders("vi", code)).as(code).isEqualTo(placeholders("en", code));
      assertThat(Messages.raw("vi", code)).as(code).isNotBlank();
      assertThat(Messages.raw("en", code)).as(code).isNotBlank();
    }
  }

  @Test
  void vietnameseIsComposed() {
    for (String code : Messages.codes("vi")) {
      String text = Messages.raw("vi", code);
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(code).isTrue();
    }
  }

  @Test
  void everyCodeRaisedInThisModuleIsInTheCatalogue() throws IOException {
    Set<String> raised = new TreeSet<>();
    for (Path source : sources()) {
      RAISED.matcher(Files.readString(source)).results().forEach(r -> raised.add(r.group(1)));
    }
    assertThat(raised).hasSizeGreaterThan(40);
    assertThat(raised).allSatisfy(code -> assertThat(Messages.has(code)).as(code).isTrue());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      return all.filter(p -> p.toString().endsWith(".java")).toList();
    }
  }
}
