package vn.certproc.api.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.error.Fault;

/**
 * Wrong inputs: numbered files in one folder, each with the faults expected of it, one to a line as
 * "code path", in order; "unreadable code" where it is no XML that may be read. A regression is a
 * file dropped into the folder.
 */
class WrongInputsTest {

  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(WrongInputsTest.class.getResource("faults")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".xml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachFaultIsToldOnceAndInOrder(String name) throws IOException {
    byte[] xml = Files.readAllBytes(FOLDER.resolve(name));
    List<String> expected =
        Files.readAllLines(
            FOLDER.resolve(name.replace(".xml", ".expected")), StandardCharsets.UTF_8);
    List<Fault> faults;
    String prefix = "";
    try {
      faults = RequestReader.standard().read(xml, name, Samples.TODAY).faults();
    } catch (UnreadablePayloadException e) {
      faults = e.faults();
      prefix = "unreadable ";
    }
    String kind = prefix;
    assertThat(faults)
        .extracting(
            f -> kind.isEmpty() ? f.code() + " " + f.where().path().orElse("") : kind + f.code())
        .containsExactlyElementsOf(expected);
    assertThat(faults)
        .allSatisfy(
            f -> {
              assertThat(f.where().source()).contains(name);
              assertThat(f.text().vi() + f.text().en() + f.arguments())
                  .doesNotContain("090001234", "07909000123");
              assertThat(f.where().line().isPresent() || kind.contains("unreadable")).isTrue();
            });
  }

  @Test
  void theFolderIsFull() throws IOException {
    assertThat(files().count()).isGreaterThan(60);
    List<String> twenty =
        Files.readAllLines(FOLDER.resolve("90-twenty-faults-in-one-file.expected"));
    assertThat(twenty).hasSizeGreaterThanOrEqualTo(20);
  }
}
