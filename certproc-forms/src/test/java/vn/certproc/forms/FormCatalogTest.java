package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.document.FormDocument;

class FormCatalogTest {

  private final FormCatalog builtIn = FormCatalog.builtIn();

  @Test
  void theFormsWhoseFieldsAreKnownAreBuiltIn() {
    assertThat(builtIn.definitions())
        .extracting(FormDefinition::id)
        .containsExactly(
            "nd68-01",
            "nd68-02",
            "nd68-03",
            "nd68-04",
            "nd68-05",
            "nd68-06",
            "nd68-07",
            "tt185-01",
            "tt185-02",
            "tt185-03",
            "tt185-04",
            "tt185-05",
            "tt185-06",
            "tt185-07",
            "tt185-08",
            "tt185-09",
            "tt185-10",
            "tt185-11",
            "tt185-12",
            "tt185-13",
            "tt185-14",
            "tt185-15");
  }

  @Test
  void whatNobodyKnowsIsListedWithTheReasonAndRefused() {
    assertThat(builtIn.undefined())
        .extracting(UndefinedForm::id)
        .containsExactly("nd68-08", "nd68-09");
    assertThat(builtIn.undefined())
        .allSatisfy(
            form -> {
              assertThat(form.title()).isEmpty();
              assertThat(form.reason().vi()).contains("Mẫu " + form.number());
              assertThat(form.reason().en()).contains("form " + form.number());
            });
    assertThat(builtIn.exists("nd68-08")).isTrue();
    assertThat(builtIn.find("nd68-08")).isEmpty();
    assertThatThrownBy(() -> builtIn.require("nd68-08"))
        .isInstanceOfSatisfying(
            UndefinedFormException.class,
            e -> {
              assertThat(e.code()).isEqualTo("form-undefined");
              assertThat(e.text().vi()).contains("chưa được thấy").doesNotContain("were seen");
              assertThat(e.text().en()).contains("were seen").doesNotContain("chưa được thấy");
            });
  }

  @Test
  void aFormThatAHostDefinesIsNotUnknownAnyMore() throws IOException {
    String defined =
        new String(resource("definitions/nd68-07.xml"), StandardCharsets.UTF_8)
            .replace("nd68-07", "nd68-08")
            .replace("number=\"07\"", "number=\"08\"");

    FormCatalog catalog = builtIn.with(Map.of("08.xml", defined.getBytes(StandardCharsets.UTF_8)));

    assertThat(catalog.undefined()).extracting(UndefinedForm::id).containsExactly("nd68-09");
    assertThat(catalog.require("nd68-08").number()).isEqualTo("08");
  }

  @Test
  void aHostListsFormsThatItDoesNotKnow() {
    String unknown =
        """
        <undefined xmlns="urn:vn:certproc:form:1">
          <unknown id="bqp-03" set="bqp" number="03">
            <title en="Inventory">Kiểm kê</title><reason en="Not seen.">Chưa thấy.</reason>
          </unknown>
        </undefined>
        """;

    FormCatalog catalog = builtIn.with(Map.of("u.xml", unknown.getBytes(StandardCharsets.UTF_8)));

    assertThat(catalog.undefined())
        .extracting(UndefinedForm::id)
        .containsExactly("bqp-03", "nd68-08", "nd68-09");
    assertThat(catalog.undefined().get(0).title()).isPresent();
  }

  @Test
  void whatAPersonOrAnAgencyCanSendIsBothApplicationAndLetter() {
    assertThat(builtIn.find("tt185-09").orElseThrow().kinds())
        .containsExactlyInAnyOrder(DocumentKind.APPLICATION, DocumentKind.LETTER);
    assertThat(builtIn.find("tt185-01").orElseThrow().kinds())
        .containsExactly(DocumentKind.APPLICATION);
    for (String id : List.of("tt185-02", "tt185-04", "tt185-08", "tt185-10", "tt185-12")) {
      assertThat(builtIn.find(id).orElseThrow().kinds()).containsExactly(DocumentKind.LETTER);
    }
  }

  @Test
  void everyPartSaysWhereItComesFrom() {
    for (FormDefinition form : builtIn.definitions()) {
      assertThat(form.parts()).as(form.id()).hasSizeGreaterThan(10);
      assertThat(form.parts()).extracting(FormPart::base).noneMatch(String::isBlank);
      assertThat(form.parts()).extracting(p -> p.label().en()).noneMatch("-"::equals);
      assertThat(form.parts())
          .extracting(p -> p.label().vi())
          .allMatch(t -> Normalizer.isNormalized(t, Normalizer.Form.NFC));
    }
    assertThat(builtIn.find("tt185-02").orElseThrow().parts())
        .filteredOn(p -> p.kind() == PartKind.COLUMN)
        .extracting(FormPart::provenance)
        .containsOnly(Provenance.SECOND);
    assertThat(builtIn.find("tt185-03").orElseThrow().parts().get(0).provenance())
        .isEqualTo(Provenance.TEXT);
  }

  @Test
  void noFormClaimsToBeTheAnnex() {
    assertThat(builtIn.definitions())
        .flatExtracting(FormDefinition::parts)
        .extracting(p -> p.label().vi())
        .isNotEmpty()
        .noneMatch(t -> t.contains("Ban hành kèm theo"));
  }

  @Test
  void aFileAddsAFormWithoutCode(@TempDir Path folder) throws IOException {
    copy("added/longan-21.xml", folder.resolve("Mẫu bàn giao nội bộ.xml"));

    FormCatalog catalog = builtIn.with(folder);
    FormDocument document =
        new FormBinder(catalog)
            .bind(
                "longan-21",
                Samples.request(Procedure.RECOVER, SubscriberKind.STAFF),
                Labels.codes());

    assertThat(catalog.definitions()).hasSize(builtIn.definitions().size() + 1);
    assertThat(catalog.find("longan-21").orElseThrow().source()).contains("Mẫu bàn giao nội bộ");
    assertThat(document.head())
        .isInstanceOfSatisfying(
            FormDocument.MinutesHead.class,
            h -> {
              assertThat(h.title()).isEqualTo("BIÊN BẢN");
              assertThat(h.letterhead()).isEmpty();
            });
    assertThat(document.signatures())
        .extracting(s -> s.name().orElse("…"))
        .containsExactly("Trần Quốc Bảo", "Nguyễn Thị Thu Hà");
    assertThat(Lines.of(document))
        .containsExactly("Số hiệu thiết bị lưu khóa bí mật = 0A1B2C3D4E5F");
  }

  @Test
  void aHostsDefinitionReplacesTheBuiltInOneAsAWhole() throws IOException {
    String mended =
        new String(resource("definitions/tt185-12.xml"), StandardCharsets.UTF_8)
            .replace("label=\"Địa chỉ thư điện tử\"", "label=\"Thư điện tử công vụ\"");

    FormCatalog catalog = builtIn.with(Map.of("12.xml", mended.getBytes(StandardCharsets.UTF_8)));

    assertThat(catalog.find("tt185-12").orElseThrow().parts())
        .extracting(p -> p.label().vi())
        .contains("Thư điện tử công vụ")
        .doesNotContain("Địa chỉ thư điện tử");
    assertThat(catalog.definitions()).hasSameSizeAs(builtIn.definitions());
  }

  @Test
  void aColumnIsAddedWithoutCode() throws IOException {
    String mended =
        new String(resource("definitions/tt185-12.xml"), StandardCharsets.UTF_8)
            .replace(
                "    </table>",
                "      <column label=\"Chức vụ\" en=\"Position\" path=\"subscriber/person/position\""
                    + " weight=\"1\" provenance=\"inferred\" base=\"Tỉnh yêu cầu\"/></table>");
    FormCatalog catalog = builtIn.with(Map.of("12.xml", mended.getBytes(StandardCharsets.UTF_8)));

    FormDocument document =
        new FormBinder(catalog)
            .bind(
                "tt185-12",
                Samples.request(Procedure.RECOVER, SubscriberKind.STAFF),
                Labels.codes());

    assertThat(Lines.of(document)).last().isEqualTo("Chức vụ = Kế toán trưởng");
  }

  @Test
  void aHostsConventionsReplaceTheBuiltInOnes() throws IOException {
    String mended =
        new String(resource("definitions/conventions.xml"), StandardCharsets.UTF_8)
            .replace("long=\"……………………………\"", "long=\"____\"");
    FormCatalog catalog =
        builtIn.with(Map.of("quy-ước.xml", mended.getBytes(StandardCharsets.UTF_8)));

    assertThat(new FormBinder(catalog).blank("tt185-01", SignerKind.PERSON).addressees())
        .containsExactly("____");
  }

  @Test
  void theFaultsOfAllFilesAreToldAtOnce() throws IOException {
    byte[] form = resource("definitions/tt185-12.xml");
    String wrong =
        new String(form, StandardCharsets.UTF_8)
            .replace("path=\"certificate/name\"", "path=\"certificate/nam\"");

    assertThatThrownBy(
            () ->
                builtIn.with(
                    new TreeMap<>(
                        Map.of(
                            "a.xml", wrong.getBytes(StandardCharsets.UTF_8),
                            "b.xml", form,
                            "c.xml", "<form".getBytes(StandardCharsets.UTF_8)))))
        .isInstanceOf(InvalidFormDefinitionException.class)
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidFormDefinitionException.class))
        .extracting(InvalidFormDefinitionException::faults, InstanceOfAssertFactories.LIST)
        .extracting(f -> ((Fault) f).where().source().orElse("") + " " + ((Fault) f).code())
        .containsExactly(
            "a.xml form-path-unknown", "b.xml form-duplicate-id", "c.xml xml-unreadable");
  }

  @Test
  void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> builtIn.with(folder.resolve("không có")))
        .isInstanceOf(UnreadableFormDefinitionException.class)
        .hasMessageContaining("không có")
        .extracting(e -> ((FormDefinitionException) e).code())
        .isEqualTo("form-folder-unreadable");
  }

  @Test
  void anUnknownFormIsAnsweredWithTheOnesThereAre() {
    assertThatThrownBy(() -> new FormBinder(builtIn).blank("tt185-99"))
        .isInstanceOf(UnknownFormException.class)
        .hasMessageContaining("tt185-99")
        .hasMessageContaining("tt185-12");
  }

  private static void copy(String resource, Path to) throws IOException {
    Files.write(to, resource(resource));
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = FormCatalogTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
