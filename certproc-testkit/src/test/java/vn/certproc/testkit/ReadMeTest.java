package vn.certproc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The class that README.md shows is the one that runs here. */
class ReadMeTest {

  @Test
  void theExampleIsTheTestThatRuns() throws IOException {
    Path file = Path.of("src/test/java/vn/certproc/testkit/OurSystemTest.java");
    String example =
        Files.readString(file)
            .lines()
            .dropWhile(line -> !line.startsWith("class "))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + example + "\n```");
    assertThat(example.lines().count()).isLessThanOrEqualTo(10);
  }
}
