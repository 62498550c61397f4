package vn.certproc.pki.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.error.Messages;
import vn.certproc.pki.cms.CmsFault;

/** The table of reasons in docs/signatures.md names every reason with its weight. */
class ReasonsTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z0-9-]+)` \\| `([a-z]+)` \\|", Pattern.MULTILINE);
  private static final Pattern RAISED = Pattern.compile("\"([a-z0-9-]+)\",\\s*Weight\\.([A-Z]+)");

  private static Map<String, String> documented() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    ROW.matcher(Document.section("## Reasons, and what DSS says"))
        .results()
        .forEach(row -> assertThat(rows.put(row.group(1), row.group(2))).as(row.group(1)).isNull());
    return rows;
  }

  /** Every code that stands beside a weight in the sources, and every fault of a CMS. */
  private static Map<String, String> raised() throws IOException {
    Map<String, String> raised = new TreeMap<>();
    try (var sources = Files.list(Path.of("src/main/java/vn/certproc/pki/verification"))) {
      for (Path source : sources.toList()) {
        RAISED
            .matcher(Files.readString(source))
            .results()
            .forEach(r -> raised.put(r.group(1), Weight.valueOf(r.group(2)).code()));
      }
    }
    for (CmsFault fault : CmsFault.values()) {
      raised.put(fault.code(), CmsRules.reason(fault).weight().code());
    }
    raised.put("extension-unreadable", Weight.UNDECIDED.code());
    return raised;
  }

  @Test
  void theDocumentNamesEachReasonWithItsWeight() throws IOException {
    assertThat(raised()).hasSizeGreaterThan(40);
    assertThat(documented()).isEqualTo(raised());
  }

  @Test
  void eachSentenceHasItsReason() throws IOException {
    Properties sentences = new Properties();
    try (var in = Messages.class.getResourceAsStream("messages/verification.vi.properties")) {
      sentences.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    List<String> codes = new ArrayList<>();
    sentences.stringPropertyNames().forEach(key -> codes.add(key.substring("reason.".length())));
    assertThat(codes).hasSizeGreaterThan(15).allMatch(raised()::containsKey);
  }

  @ParameterizedTest
  @EnumSource(CmsFault.class)
  void whatBreaksASignatureIsNeverValid(CmsFault fault) {
    SignatureVerdict verdict = SignatureVerdict.of(List.of(CmsRules.reason(fault)));
    assertThat(verdict == SignatureVerdict.VALID).isEqualTo(!fault.breaks());
  }
}
