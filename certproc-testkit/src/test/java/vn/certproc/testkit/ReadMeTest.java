package vn.certproc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The class that README.md shows is the one that runs here. */
class ReadMeTest {

  private static final Path TESTS = Path.of("src/test/java/vn/certproc/testkit");

  @Test
  void theExampleIsTheTestThatRuns() throws IOException {
    String file = Files.readString(TESTS.resolve("OurSystemTest.java"));
    String example =
        file.lines()
            .dropWhile(line -> !line.startsWith("class "))
            .collect(Collectors.joining("\n"));
    String imports =
        file.lines()
            .filter(line -> line.contains("certproc") && line.startsWith("import"))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(Path.of("README.md")))
        .contains("```java\n" + imports + "\n\n" + example + "\n```");
    assertThat(example.lines().count()).isLessThanOrEqualTo(10);
  }

  @Test
  void theAssertionIsOneThatRuns() throws IOException {
    String line =
        Files.readString(TESTS.resolve("DecisionAssertTest.java"))
            .lines()
            .map(String::strip)
            .filter(l -> l.startsWith("assertThat(decision)"))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + line + "\n```");
  }

  /** A system that is given less than the case says cannot decide as it does. */
  @Test
  void theCommandIsGivenAllThatACaseSays() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains("{request}", "{facts}", "{profile}", "{on}", "{province}");
  }
}
