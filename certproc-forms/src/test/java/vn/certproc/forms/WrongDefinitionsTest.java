package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.error.Fault;

/**
 * Each file of the folder names in a comment {@code expect: line code, …} what is wrong with it.
 */
class WrongDefinitionsTest {

  private static final Pattern EXPECT = Pattern.compile("expect: ([^>]*?) -->");

  static List<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(WrongDefinitionsTest.class.getResource("wrong")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void theFolderIsNotEmpty() throws IOException, URISyntaxException {
    assertThat(files()).hasSizeGreaterThan(15);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isRefusedWithItsFaults(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Matcher expect = EXPECT.matcher(new String(bytes, StandardCharsets.UTF_8));
    assertThat(expect.find()).isTrue();

    InvalidFormDefinitionException refused =
        catchThrowableOfType(
            InvalidFormDefinitionException.class,
            () -> FormCatalog.builtIn().with(Map.of(file.getFileName().toString(), bytes)));

    assertThat(refused).as("a wrong definition was taken").isNotNull();
    List<Fault> faults = refused.faults();
    assertThat(faults)
        .extracting(f -> f.where().line().orElse(0) + " " + f.code())
        .containsExactlyInAnyOrder(expect.group(1).split(", "));
    assertThat(faults)
        .allSatisfy(
            f -> {
              assertThat(f.where().source()).contains(file.getFileName().toString());
              assertThat(f.where().column()).isPresent();
              assertThat(f.text().vi()).isNotEqualTo(f.text().en());
            });
  }
}
