package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.checks.tools.PdfAJudge;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.FillableForm;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.FormChoices;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.PdfForms;

/** Forms that are filled in on a screen, before programs that others wrote. */
class FillableFormTest {

  private static final FormCatalog CATALOG = FormCatalog.builtIn();

  @TempDir Path folder;

  static List<FillableForm> forms() {
    List<FillableForm> all = new ArrayList<>();
    FormBinder binder = new FormBinder(CATALOG);
    for (FormDefinition form : CATALOG.definitions()) {
      for (SignerKind sender : SignerKind.values()) {
        binder.fillable(form.id(), sender, FormChoices.none()).ifPresent(all::add);
      }
    }
    return all;
  }

  @Test
  void fiveFormsAreFillable() {
    assertThat(forms().stream().map(f -> f.document().formId()).distinct())
        .containsExactly("tt185-01", "tt185-03", "tt185-07", "tt185-09", "tt185-11");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFillableFormIsAnArchiveFileThatAScreenReaderReads(FillableForm form) throws Exception {
    byte[] pdf = PdfForms.render(form, Samples.OPTIONS);
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    Path file = Files.write(folder.resolve("form.pdf"), pdf);
    assertThat(Tool.run("qpdf", "--check", file.toString()))
        .contains("No syntax or stream encoding errors found");
    String json = Tool.run("qpdf", "--json", "--json-key=acroform", file.toString());
    for (String name : form.names()) {
      assertThat(json).contains("\"fullname\": \"" + name + "\"");
    }
  }
}
