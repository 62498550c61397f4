package vn.certproc.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.Messages;
import vn.certproc.dossier.NamedSigner;
import vn.certproc.dossier.Presence;
import vn.certproc.forms.verification.Coverage;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.SignaturePurpose;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.Weight;

/** Every reason of a form has its sentence, and stands in docs/signatures.md with its weight. */
class FormReasonsTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| (`[^|]+`) \\| [^|]+ \\| `([a-z]+)` \\|$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

  private static Map<String, String> documented() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    String page = Files.readString(Path.of("../docs/signatures.md"));
    ROW.matcher(page.substring(page.indexOf("## A signed form")))
        .results()
        .forEach(
            row ->
                CODE.matcher(row.group(1))
                    .results()
                    .forEach(code -> rows.put(code.group(1), row.group(2))));
    return rows;
  }

  @Test
  void theDocumentNamesEachSentence() throws IOException {
    Properties sentences = new Properties();
    try (var in = Messages.class.getResourceAsStream("messages/signed-form.vi.properties")) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    TreeSet<String> codes = new TreeSet<>();
    sentences.stringPropertyNames().forEach(key -> codes.add(key.substring("reason.".length())));
    assertThat(codes).hasSizeGreaterThan(10).isEqualTo(documented().keySet());
  }

  @Test
  void aSignersReasonsWeighAsTheDocumentSays() throws IOException {
    for (SignerKind kind : SignerKind.values()) {
      for (Optional<String> name :
          List.of(Optional.of("Nguyễn Văn An"), Optional.<String>empty())) {
        for (Presence presence : Presence.values()) {
          Signer signer = new Signer(kind, name);
          NamedSigner named = new NamedSigner(signer, presence, Optional.empty(), Optional.empty());
          for (Reason reason : FormReasons.signed(named)) {
            assertThat(documented()).containsEntry(reason.code(), reason.weight().code());
            assertThat(reason.text().vi()).isNotEqualTo(reason.text().en());
          }
        }
      }
    }
  }

  @Test
  void aStrangersSignatureThatIsSeenInItsOwnFieldIsWarnedOf() {
    assertThat(weight("Signature1", 1)).isEqualTo(Weight.WARNING);
    assertThat(weight("person-2", 1)).isEqualTo(Weight.WARNING);
    assertThat(weight("Signature1", 0)).isEqualTo(Weight.NOTE);
    assertThat(weight("agency", 1)).isEqualTo(Weight.NOTE);
  }

  private static Weight weight(String field, int page) {
    PdfSignature signature =
        new PdfSignature(
            field,
            SignaturePurpose.APPROVAL,
            Optional.empty(),
            page,
            1,
            1,
            Coverage.WHOLE_DOCUMENT,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return FormReasons.unnamed(signature, Set.of("person", "agency")).weight();
  }
}
