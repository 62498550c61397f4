package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.error.Messages;

/** Every code has its sentence and every sentence its code. */
class CmsCodesTest {
  private static final Pattern CODE =
      Pattern.compile("\"((?:cms|signing-certificate)-[a-z0-9-]+)\"");

  private static boolean raises(Path source) {
    return Files.isRegularFile(source) && !source.endsWith("CmsFault.java");
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/vn/certproc/pki/cms"))) {
      for (Path source : sources.filter(CmsCodesTest::raises).toList()) {
        CODE.matcher(Files.readString(source)).results().forEach(r -> codes.add(r.group(1)));
      }
    }
    Stream.of(CmsFault.values()).forEach(fault -> codes.add("reason." + fault.code()));
    return codes;
  }

  @Test
  void eachCodeHasItsSentenceAndNoOtherStandsThere() throws IOException {
    Properties sentences = new Properties();
    try (var in = Messages.class.getResourceAsStream("messages/cms.vi.properties")) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(codes()).hasSizeGreaterThan(35).isEqualTo(new TreeSet<>(sentences.keySet()));
  }

  @ParameterizedTest
  @EnumSource(CmsFault.class)
  void eachFaultSpeaksBothLanguages(CmsFault fault) {
    assertThat(fault.text().vi()).endsWith(".").isNotEqualTo(fault.text().en());
  }
}
