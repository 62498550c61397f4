package vn.certproc.pki.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.Messages;

/** Every code has its sentence, every sentence its code, and the document names them. */
class CodesTest {
  private static final Pattern CODE = Pattern.compile("\"(unlock-[a-z-]+)\"");

  private static Set<String> raised() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/vn/certproc/pki/unlock"))) {
      for (Path source : sources.toList()) {
        CODE.matcher(Files.readString(source)).results().forEach(r -> codes.add(r.group(1)));
      }
    }
    return codes;
  }

  @Test
  void eachCodeRaisedHasItsSentenceAndNoOtherStandsThere() throws IOException {
    Properties sentences = new Properties();
    try (var in = Messages.class.getResourceAsStream("messages/unlock.vi.properties")) {
      sentences.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(raised()).hasSizeGreaterThan(20).isEqualTo(new TreeSet<>(sentences.keySet()));
  }

  @Test
  void theDocumentNamesWhatAnAnswerIsRefusedFor() throws IOException {
    String document = Files.readString(Path.of("../docs/remote-unlock.md"));
    assertThat(raised())
        .filteredOn(code -> code.startsWith("unlock-answer-"))
        .hasSizeGreaterThanOrEqualTo(12)
        .allSatisfy(
            code -> assertThat(document).contains(code.substring("unlock-answer".length())));
    assertThat(document).contains(UnlockPayload.TYPE.getId());
  }
}
