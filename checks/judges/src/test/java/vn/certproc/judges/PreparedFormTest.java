package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.checks.tools.PdfAJudge;
import vn.certproc.checks.tools.Tool;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.FormCheck;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.FormChoices;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.FormSignatureField;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureFields;

/** Forms that are prepared for signing, before programs that others wrote. */
class PreparedFormTest {

  private static final Instant AT = Instant.parse("2026-09-17T02:05:09Z");
  private static final FormCatalog CATALOG = FormCatalog.builtIn();
  private static final FormBinder BINDER = new FormBinder(CATALOG);
  private static final Certproc CERTPROC = Certproc.builder().build();
  private static final AssessmentOptions DAY =
      AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");

  @TempDir Path folder;

  /** A form and what it is called. */
  record Form(String name, byte[] pdf) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Form> forms() {
    List<Form> all = new ArrayList<>();
    for (FormDefinition form : CATALOG.definitions()) {
      for (SignerKind sender : SignerKind.values()) {
        String name = form.id() + " of " + sender.code();
        FormDocument blank = BINDER.blank(form.id(), sender);
        all.add(new Form(name, PdfForms.render(blank, Samples.OPTIONS)));
        BINDER
            .fillable(form.id(), sender, FormChoices.none())
            .map(fillable -> PdfForms.render(fillable, Samples.OPTIONS))
            .ifPresent(pdf -> all.add(new Form(name + " to fill in", pdf)));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aPreparedFormStaysAnArchiveFileThatAScreenReaderReads(Form form) throws Exception {
    byte[] pdf = SignatureFields.prepare(form.pdf(), AT);
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    Path file = Files.write(folder.resolve("form.pdf"), pdf);
    assertThat(Tool.run("qpdf", "--check", file.toString()))
        .contains("No syntax or stream encoding errors found")
        .doesNotContain("WARNING");
    String json = Tool.run("qpdf", "--json", "--json-key=acroform", file.toString());
    for (SignatureField field : SignatureFields.planned(form.pdf())) {
      assertThat(json).contains("\"fullname\": \"" + field.name() + "\"");
    }
  }

  @Test
  void aPreparedFormWithoutTagsStaysAnArchiveFile() throws Exception {
    byte[] pdf =
        PdfForms.render(BINDER.blank("tt185-08", SignerKind.AGENCY), Samples.OPTIONS.untagged());
    assertThat(PdfAJudge.failures(SignatureFields.prepare(pdf, AT), PDFAFlavour.PDFA_3_B))
        .isEmpty();
  }

  @Test
  void anAnnexStaysAnArchiveFileThatAScreenReaderReads() throws Exception {
    byte[] pdf =
        SignatureFields.prepareAnnex(
            PdfForms.render(Samples.application(false), Samples.OPTIONS), AT);
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void popplerFindsTheFieldsThere() throws Exception {
    byte[] list =
        CERTPROC.form(
            "tt185-08", CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 40, DAY), DAY);
    Path file = Files.write(folder.resolve("list.pdf"), SignatureFields.prepare(list, AT));
    assertThat(Tool.run("pdfinfo", "-struct-text", "-enc", "UTF-8", file.toString()))
        .contains("P <signature-1> (block)")
        .contains("Form");
  }

  @Test
  void preparingIsNoEditOfAForm() throws Exception {
    byte[] list =
        CERTPROC.form(
            "tt185-08", CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 40, DAY), DAY);
    FormCheck check = CERTPROC.check(new ByteArrayInputStream(SignatureFields.prepare(list, AT)));
    assertThat(check.comparison().differences()).isEmpty();
    assertThat(check.comparison().signatures())
        .extracting(FormSignatureField::name, FormSignatureField::signed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("person", false),
            org.assertj.core.groups.Tuple.tuple("agency", false));
  }
}
