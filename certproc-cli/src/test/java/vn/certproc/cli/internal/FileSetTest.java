package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetTest {

  @TempDir Path folder;

  private static final byte[] NEW = {1};

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void nothingIsThereBeforeAllIs() throws IOException {
    try (FileSet files = new FileSet(false)) {
      files.add(path("a"), NEW);
      assertThat(folder.resolve("a")).doesNotExist();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCameInTheWayMeanwhileStaysAndTheRestIsTakenBack() throws IOException {
    try (FileSet files = new FileSet(false)) {
      files.add(path("a"), NEW);
      files.add(path("b"), NEW);
      Files.writeString(folder.resolve("b"), "another's");
      assertThatThrownBy(files::commit).isInstanceOf(CliException.class);
    }
    assertThat(folder.resolve("b")).hasContent("another's");
    assertThat(folder).isDirectoryNotContaining(f -> !f.endsWith("b"));
  }

  @Test
  void whatWasReplacedIsPutBackWhereALaterOneFails() throws IOException {
    Files.writeString(folder.resolve("a"), "former");
    try (FileSet files = new FileSet(true)) {
      files.add(path("a"), NEW);
      files.add(path("b"), NEW);
      try (var all = Files.list(folder)) {
        Path beside =
            all.filter(f -> f.getFileName().toString().startsWith(".b.")).findFirst().orElseThrow();
        Files.delete(beside);
      }
      assertThatThrownBy(files::commit).isInstanceOf(CliException.class);
    }
    assertThat(folder.resolve("a")).hasContent("former");
    assertThat(folder).isDirectoryNotContaining(f -> !f.endsWith("a"));
  }

  @Test
  void aWholeSetLeavesNothingBeside() throws IOException {
    Files.writeString(folder.resolve("a"), "former");
    try (FileSet files = new FileSet(true)) {
      files.add(path("a"), NEW);
      files.add(path("b"), NEW);
      files.commit();
    }
    assertThat(folder.resolve("a")).hasBinaryContent(NEW);
    try (var all = Files.list(folder)) {
      assertThat(all).hasSize(2);
    }
  }
}
