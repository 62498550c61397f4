package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.judges.Samples.Sample;

/** Our PDFs before programs that others wrote. */
class FormPdfTest {
  @TempDir Path folder;

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void veraPdfFindsPdfA3b(Sample sample) throws IOException {
    assertThat(PdfAJudge.failures(pdf(sample), PDFAFlavour.PDFA_3_B)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void qpdfFindsNoFault(Sample sample) throws Exception {
    assertThat(Tool.run("qpdf", "--check", file(sample)))
        .contains("No syntax or stream encoding errors found");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void popplerDetachesTheRequest(Sample sample) throws Exception {
    Path out = folder.resolve("out.xml");
    Tool.run("pdfdetach", "-savefile", "request.xml", "-o", out.toString(), file(sample));
    assertThat(out).hasContent(Samples.REQUEST);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void popplerFindsEachText(Sample sample) throws Exception {
    String printed = Tool.run("pdftotext", "-raw", "-enc", "UTF-8", file(sample), "-");
    assertThat(Normalizer.isNormalized(printed, Normalizer.Form.NFC)).isTrue();
    // A line may end anywhere in a text, so blanks do not count.
    String found = squeezed(printed);
    for (String text : texts(sample.document())) {
      assertThat(found).contains(squeezed(text));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void popplerFindsAllFontsEmbedded(Sample sample) throws Exception {
    List<String> fonts = Tool.run("pdffonts", file(sample)).lines().skip(2).toList();
    assertThat(fonts)
        .isNotEmpty()
        .allMatch(line -> line.matches("[A-Z]{6}\\+Liberation.* yes yes yes .*"));
  }

  private String file(Sample sample) throws IOException {
    Path file = folder.resolve("form.pdf");
    Files.write(file, pdf(sample));
    return file.toString();
  }

  private static byte[] pdf(Sample sample) {
    return PdfForms.render(sample.document(), Samples.OPTIONS);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static List<String> texts(FormDocument form) {
    List<String> texts = new ArrayList<>(form.addressees());
    texts.addAll(form.recipients());
    if (form.head() instanceof LetterHead head) {
      texts.addAll(List.of(head.issuer(), head.subject(), head.placeAndDate()));
      head.superior().ifPresent(texts::add);
      head.number().ifPresent(texts::add);
    } else if (form.head() instanceof ApplicationHead head) {
      texts.add(head.title());
      head.subject().ifPresent(texts::add);
    }
    form.signatures().forEach(place -> texts.addAll(place.authority()));
    form.signatures().forEach(place -> place.name().ifPresent(texts::add));
    form.body().forEach(block -> texts.addAll(texts(block)));
    return texts;
  }

  private static List<String> texts(Block block) {
    List<String> texts = new ArrayList<>();
    if (block instanceof Block.Heading heading) {
      texts.add(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Block.Field field) {
      texts.add(field.label() + ":" + field.value().orElse(""));
    } else if (block instanceof Block.FieldRow row) {
      row.fields().forEach(field -> texts.addAll(texts(field)));
    } else if (block instanceof Block.Choices choices) {
      texts.add(choices.label());
      choices.choices().forEach(choice -> texts.add(choice.label()));
    } else if (block instanceof Block.Table table) {
      table.columns().forEach(column -> texts.add(column.label()));
      // A cell that goes over to the next page has a page number and a header between its lines.
      table.rows().forEach(row -> row.stream().filter(c -> c.length() < 1000).forEach(texts::add));
    }
    return texts;
  }
}
