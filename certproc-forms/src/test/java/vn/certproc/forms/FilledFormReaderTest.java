package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.RequestFields;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.internal.definition.FillableSpec;
import vn.certproc.forms.internal.fill.FillableBinder;

class FilledFormReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final FormCatalog CATALOG = FormCatalog.builtIn();
  private static final FilledFormReader READER = new FilledFormReader(CATALOG, FormChoices.none());

  @ParameterizedTest
  @CsvSource({
    "tt185-01,PERSON",
    "tt185-03,AGENCY",
    "tt185-07,PERSON",
    "tt185-07,AGENCY",
    "tt185-09,PERSON",
    "tt185-09,AGENCY",
    "tt185-11,PERSON"
  })
  void whatWasTypedIsWhatTheRequestSays(String id, SignerKind sender) throws IOException {
    FillableForm form = form(id, sender);
    Map<String, String> typed = typed(form);
    FilledForm read = read(id, sender, typed);
    assertThat(read.faults()).isEmpty();
    assertThat(read.notices()).isEmpty();
    assertThat(read.sender()).isEqualTo(sender);
    typed.forEach(
        (path, text) -> {
          if (RequestFields.names().contains(path) && !path.startsWith("asked/")) {
            assertThat(
                    RequestFields.text(
                        read.payload().orElseThrow().requests().get(0), path, Labels.codes()))
                .as(path)
                .contains(text);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "tt185-01,PERSON",
    "tt185-03,AGENCY",
    "tt185-07,PERSON",
    "tt185-07,AGENCY",
    "tt185-09,PERSON",
    "tt185-09,AGENCY",
    "tt185-11,PERSON"
  })
  void whatAnotherProgramWroteIntoOurFieldsComesBack(String id, SignerKind sender)
      throws Exception {
    Map<String, String> typed = typed(form(id, sender));
    byte[] pdf = FillableFormsTest.filled(form(id, sender), typed);
    FilledForm read = READER.read(new ByteArrayInputStream(pdf), TODAY);
    assertThat(read.faults()).isEmpty();
    assertThat(read.payload()).isEqualTo(read(id, sender, typed).payload());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tt185-01", "tt185-03", "tt185-07", "tt185-09", "tt185-11"})
  void anOpenFormIsToldByItsFields(String id) throws IOException {
    SignerKind sender = id.equals("tt185-03") ? SignerKind.AGENCY : SignerKind.PERSON;
    FillableForm form = form(id, sender);
    Map<String, String> open = new LinkedHashMap<>();
    form.names().forEach(name -> open.put(name, ""));
    FilledForm read = read(id, sender, open);
    assertThat(read.payload()).isEmpty();
    assertThat(read.faults())
        .extracting(fault -> fault.where().path().orElse(""))
        .anyMatch(form.names()::contains);
  }

  @Test
  void aDayThatIsNoneAndAFieldThatIsNoneAreNamed() throws IOException {
    Map<String, String> typed = typed(form("tt185-01", SignerKind.PERSON));
    typed.put("subscriber/person/birthDate", "31/02/2021");
    typed.put("nothing/here", "x");
    FilledForm read = read("tt185-01", SignerKind.PERSON, typed);
    assertThat(read.payload()).isEmpty();
    assertThat(read.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("form-field-day");
              assertThat(fault.where().path()).contains("subscriber/person/birthDate");
              assertThat(fault.text().vi()).doesNotContain("31/02/2021").contains("dd/MM/yyyy");
            });
    assertThat(read.notices()).extracting(n -> n.code()).containsExactly("form-field-unknown");
  }

  @Test
  void aFormWithoutFieldsIsRefused() {
    byte[] pdf =
        PdfForms.render(
            form("tt185-01", SignerKind.PERSON).document(),
            PdfOptions.of(Instant.parse("2027-01-05T02:03:04Z"), "1"));
    assertThatThrownBy(() -> READER.read(new ByteArrayInputStream(pdf), TODAY))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class,
            e -> assertThat(e.faults().get(0).code()).isEqualTo("pdf-no-fields"));
  }

  private static FilledForm read(String id, SignerKind sender, Map<String, String> values)
      throws IOException {
    byte[] blank =
        PdfForms.render(
            form(id, sender).document(), PdfOptions.of(Instant.parse("2027-01-05T02:03:04Z"), "1"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(blank)) {
      PDAcroForm acro = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(acro);
      for (Map.Entry<String, String> value : values.entrySet()) {
        PDTextField field = new PDTextField(acro);
        field.setPartialName(value.getKey());
        field.getCOSObject().setItem(COSName.V, new COSString(value.getValue()));
        acro.getFields().add(field);
      }
      document.save(out);
    }
    return READER.read(new ByteArrayInputStream(out.toByteArray()), TODAY);
  }

  private static FillableForm form(String id, SignerKind sender) {
    FillableSpec spec =
        CATALOG.spec(id).fillable().stream()
            .filter(s -> s.sender() == sender)
            .findFirst()
            .orElseThrow();
    return FillableBinder.bind(CATALOG.spec(id), spec, CATALOG.conventions(), FormChoices.none());
  }

  private static Map<String, String> typed(FillableForm form) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      typed.put(field.name(), text(field));
    }
    return typed;
  }

  private static String text(FormField field) {
    String name = field.name();
    Optional<String> choice = field.choices().stream().map(c -> c.code()).findFirst();
    return switch (name.substring(name.lastIndexOf('/') + 1)) {
      case "kind" -> choice.orElse("staff");
      case "role" -> choice.orElse("subscriber");
      case "renew", "change" -> "×";
      case "validTo" -> "03/02/2027";
      case "birthDate" -> "03/02/1980";
      case "issuedOn", "validFrom" -> "06/05/2021";
      case "number" -> "080080001234";
      case "email" -> "an@longan.gov.vn";
      case "mobile" -> "0912345678";
      case "serialNumber", "previousSerialNumber" -> "540110A3";
      case "taxCode" -> "1100112319";
      case "budgetCode" -> "1059732";
      case "new" -> "Trưởng phòng";
      case "field" -> "position";
      case "reason" ->
          name.startsWith("recover")
              ? "too-many-wrong-passwords"
              : name.startsWith("revoke") ? "retired" : "Bổ nhiệm";
      default -> "Nguyễn Văn An";
    };
  }
}
