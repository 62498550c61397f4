package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The published conformance cases are what the hand-written scenarios and tables say. With {@code
 * -Dcertproc.write=true} they are written anew.
 */
class ConformanceFilesTest {

  private static final Path CASES =
      Path.of("../certproc-testkit/src/main/resources/vn/certproc/testkit/cases");

  @Test
  void thePublishedCasesAreWhatStandsHereByHand() throws IOException {
    Map<String, byte[]> wanted = ConformanceFiles.all();
    if (Boolean.getBoolean("certproc.write")) {
      write(wanted);
    }
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(CASES.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    assertThat(wanted.keySet()).hasSizeGreaterThan(300).isEqualTo(found.keySet());
    wanted.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
  }

  private static void write(Map<String, byte[]> wanted) throws IOException {
    try (Stream<Path> old = Files.walk(CASES)) {
      for (Path file : old.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
      Path target = CASES.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
