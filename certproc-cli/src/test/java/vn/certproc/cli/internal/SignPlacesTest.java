package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In whose place somebody signs, where a document has several of a kind or fields of its own. */
class SignPlacesTest {

  private static final String FIRST = "Trần Văn Bình";
  private static final String SECOND = "Lê Thị Chi";

  @TempDir Path folder;
  private Signers signers;
  private String first = "";
  private String second = "";

  @BeforeEach
  void keys() throws IOException {
    signers = Signers.in(folder);
    first = "p12:" + signers.p12("một.p12", Signers.person(FIRST));
    second = "p12:" + signers.p12("hai.p12", Signers.person(SECOND));
  }

  private String blank(String form) {
    String file = folder.resolve(form + ".pdf").toString();
    Run run = Run.of("form", form, "--out", file);
    assertThat(run.code()).as(run.err()).isZero();
    return file;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Run sign(String file, String out, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("sign", file, "--out", path(out)));
    all.addAll(List.of("--anchors", signers.anchors(), "--lang", "en"));
    all.addAll(List.of("--password-file", signers.password()));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void bothPartiesOfMinutesSignInOneCall() throws IOException {
    String keys = "person-2=" + second + ",person-1=" + first;
    Run run = sign(blank("tt185-14"), "a.pdf", "--sign", keys);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Signed, by field: person-1, person-2.\n");
  }

  @Test
  void theReceivingPartyMaySignFirst() throws IOException {
    Run run = sign(blank("tt185-14"), "a.pdf", "--sign", "person-2=" + second);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Signed, by field: person-2.\n");
    Run taken = sign(path("a.pdf"), "b.pdf", "--sign", "person-2=" + first);
    assertThat(taken.code()).isOne();
    assertThat(taken.err()).contains("[signer-field-signed]");
    Run rest = sign(path("a.pdf"), "b.pdf", "--sign", "person=" + first);
    assertThat(rest.out()).isEqualTo("Signed, by field: person-1.\n");
  }

  @Test
  void oneSignerInBothPlacesWantsAnExplicitYes() throws IOException {
    assertThat(sign(blank("tt185-14"), "a.pdf", "--sign", "person=" + first).code()).isZero();
    Run refused = sign(path("a.pdf"), "b.pdf", "--sign", "person=" + first);
    assertThat(refused.code()).isOne();
    assertThat(refused.err())
        .contains("\"person-1\"", "\"person-2\"", "[signer-signed-already]", "--accept-name");
    assertThat(folder.resolve("b.pdf")).doesNotExist();
    Run accepted = sign(path("a.pdf"), "b.pdf", "--sign", "person=" + first, "--accept-name");
    assertThat(accepted.code()).as(accepted.err()).isZero();
  }

  @Test
  void thePersonsOfTheMinutesOfALossAndTheAgency() throws IOException {
    String agency = "p12:" + signers.p12("c.p12", Signers.agency("Sở Xây dựng"));
    String keys = "agency=" + agency + ",person-1=" + first + ",person-2=" + second;
    Run run = sign(blank("tt185-15"), "a.pdf", "--sign", keys);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Signed, by field: person-1, person-2, agency.\n");
  }

  @Test
  void aPlaceThatTheFormDoesNotHave() throws IOException {
    Run run = sign(blank("tt185-08"), "a.pdf", "--sign", "person-2=" + first);
    assertThat(run.code()).isOne();
    assertThat(run.err()).contains("person, agency", "[signer-field-unknown]");
    Run shape = sign(path("tt185-08.pdf"), "a.pdf", "--sign", "person-0=" + first);
    assertThat(shape.code()).isEqualTo(2);
    assertThat(shape.err()).contains("person-2");
  }

  @Test
  void aFieldOfAnotherProgramIsNamed() throws IOException {
    String foreign = Files.write(folder.resolve("f.pdf"), foreign("Signature1")).toString();
    Run unnamed = sign(foreign, "a.pdf", "--sign", "person=" + first);
    assertThat(unnamed.code()).isOne();
    assertThat(unnamed.err())
        .contains("Signature1", "[signer-no-place-person]", "--field person=Signature1");
    Run named = sign(foreign, "a.pdf", "--sign", "person=" + first, "--field", "person=Signature1");
    assertThat(named.code()).as(named.err()).isZero();
    assertThat(named.out()).isEqualTo("Signed, by field: Signature1.\n");
  }

  @Test
  void fieldsAreNamedForThoseWhoSign() throws IOException {
    String form = blank("tt185-14");
    String keys = "person-1=" + first + ",person-2=" + second;
    assertThat(sign(form, "a.pdf", "--sign", keys, "--field", "agency=x").code()).isEqualTo(2);
    assertThat(sign(form, "a.pdf", "--sign", keys, "--field", "x").code()).isEqualTo(2);
    Run twice = sign(form, "a.pdf", "--sign", keys, "--field", "person-1=person-2");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("one field");
    assertThat(folder.resolve("a.pdf")).doesNotExist();
  }

  @Test
  void passwordsAreToldForOneOfAKind() throws IOException {
    String own = signers.p12("d.p12", Signers.person(SECOND).issue(), "secret-2");
    Path password = Files.writeString(folder.resolve("2"), "secret-2");
    String keys = "person-1=" + first + ",person-2=p12:" + own;
    Run run =
        sign(blank("tt185-14"), "a.pdf", "--sign", keys, "--password-file", "person-2=" + password);
    assertThat(run.code()).as(run.err()).isZero();
  }

  /** A page with an empty signature field, by ISO 32000-1. */
  private static byte[] foreign(String field) {
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/SigFlags 1>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Annots[4 0 R]>>",
            "<</Type/Annot/Subtype/Widget/FT/Sig/F 4/P 3 0 R/Rect[100 100 250 170]/T("
                + field
                + ")>>");
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("0".repeat(10 - Integer.toString(pdf.length()).length()));
      table.append(pdf.length()).append(" 00000 n \n");
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = pdf.length();
    int size = objects.size() + 1;
    pdf.append("xref\n0 ").append(size).append('\n').append(table);
    pdf.append("trailer\n<</Size ").append(size).append("/Root 1 0 R>>\n");
    pdf.append("startxref\n").append(start).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
