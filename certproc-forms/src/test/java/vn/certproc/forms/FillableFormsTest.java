package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;

class FillableFormsTest {

  static final FormBinder BINDER = new FormBinder(FormCatalog.builtIn());

  static byte[] filled(FillableForm form, Map<String, String> values) throws Exception {
    try (PDDocument document = Loader.loadPDF(PdfForms.render(form, PdfSamples.OPTIONS))) {
      PDAcroForm fields = document.getDocumentCatalog().getAcroForm();
      for (Map.Entry<String, String> value : values.entrySet()) {
        var field = fields.getField(value.getKey());
        assertThat(field).as(value.getKey()).isNotNull();
        if (field instanceof PDCheckBox box) {
          box.check();
        } else {
          field.setValue(value.getValue());
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void anotherProgramWritesVietnameseIntoTheFields() throws Exception {
    FillableForm form =
        BINDER.fillable("tt185-07", SignerKind.PERSON, FormChoices.none()).orElseThrow();
    byte[] pdf =
        filled(
            form,
            Map.of(
                "certificate/name", "Nguyễn Thị Thuỳ Dương Ổn",
                "certificate/serialNumber", "5401010A",
                "certificate/validTo", "13/06/2026",
                "asked/renew", "×"));
    Files.write(Path.of("target", "filled-07.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDAcroForm fields = document.getDocumentCatalog().getAcroForm();
      assertThat(fields.getField("certificate/name").getValueAsString())
          .isEqualTo("Nguyễn Thị Thuỳ Dương Ổn");
      fields.flatten();
      assertThat(new PDFTextStripper().getText(document))
          .contains("Nguyễn Thị Thuỳ Dương Ổn", "5401010A", "13/06/2026");
    }
  }

  @Test
  void valuesThatAreKnownAreFilledIn() throws Exception {
    FillableForm blank =
        BINDER.fillable("tt185-01", SignerKind.PERSON, FormChoices.none()).orElseThrow();
    FillableForm form =
        new FillableForm(
            blank.document(),
            blank.sender(),
            blank.fields(),
            Map.of("subscriber/person/fullName", "Lê Thị Ổn"));
    try (PDDocument document = Loader.loadPDF(PdfForms.render(form, PdfSamples.OPTIONS))) {
      PDAcroForm fields = document.getDocumentCatalog().getAcroForm();
      assertThat(fields.getField("subscriber/person/fullName").getValueAsString())
          .isEqualTo("Lê Thị Ổn");
      assertThat(fields.getNeedAppearances()).isFalse();
    }
  }
}
