package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.DomXmpParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.error.Fault;
import vn.certproc.forms.document.FormDocument;

class PdfFormsTest {
  private static final FormDocument LETTER =
      PdfSamples.letter(PdfSamples.TEXT, PdfSamples.field("Tên", "An"), PdfSamples.table(50));

  @Test
  void theSameFormGivesTheSameBytesOnEachRunAndThread() throws Exception {
    byte[] first = PdfForms.render(LETTER, PdfSamples.OPTIONS);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<byte[]> again = () -> PdfForms.render(LETTER, PdfSamples.OPTIONS);
      List<Callable<byte[]>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(again);
      }
      for (Future<byte[]> other : threads.invokeAll(all)) {
        assertThat(other.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anotherDateOrRequestGivesAnotherIdentity() throws IOException {
    byte[] later =
        PdfForms.render(LETTER, PdfOptions.of(Instant.parse("2027-01-05T02:03:04Z"), "7"));
    assertThat(identity(later)).isNotEqualTo(identity(PdfForms.render(LETTER, PdfSamples.OPTIONS)));
  }

  private static String identity(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getDocument().getDocumentID().toString();
    }
  }

  @Test
  void metadataLanguageAndTitleAreThereForAnotherReader() throws Exception {
    try (PDDocument document = Loader.loadPDF(PdfForms.render(LETTER, PdfSamples.OPTIONS))) {
      XMPMetadata xmp =
          new DomXmpParser().parse(document.getDocumentCatalog().getMetadata().exportXMPMetadata());
      assertThat(xmp.getPDFAIdentificationSchema().getPart()).isEqualTo(3);
      assertThat(xmp.getPDFAIdentificationSchema().getConformance()).isEqualTo("A");
      assertThat(xmp.getDublinCoreSchema().getTitle()).isEqualTo("Văn bản đề nghị");
      assertThat(xmp.getXMPBasicSchema().getCreateDate().toInstant())
          .isEqualTo(Instant.parse("2026-01-05T02:03:04Z"))
          .isEqualTo(document.getDocumentInformation().getCreationDate().toInstant());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(
              document
                  .getDocumentCatalog()
                  .getCOSObject()
                  .getCOSArray(COSName.AF)
                  .getObject(0)
                  .toString())
          .contains("AFRelationship")
          .contains("COSName{Data}");
    }
  }

  @Test
  void whatWasAttachedComesBack() throws IOException {
    byte[] pdf = PdfForms.render(LETTER, PdfSamples.OPTIONS);
    ExtractedRequest request = FormExtractor.standard().extract(new ByteArrayInputStream(pdf));
    assertThat(request.xml()).isEqualTo(PdfSamples.REQUEST);
    assertThat(request.formId()).contains("tt185-02");
    assertThat(request.profile()).contains("long-an-2020");
    assertThat(request.formsVersion()).contains("7");
  }

  @Test
  void anEmojiIsRefusedByNameAndNothingIsWritten() {
    FormDocument form = PdfSamples.letter(PdfSamples.field("Tên", "An \ud83d\ude00"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> PdfForms.render(form, PdfSamples.OPTIONS, out))
        .isInstanceOfSatisfying(
            UnprintableTextException.class,
            e -> {
              Fault fault = e.faults().get(0);
              assertThat(fault.code()).isEqualTo("pdf-unprintable-character");
              assertThat(fault.where().path()).contains("path/Tên");
              assertThat(fault.text().vi()).contains("U+1F600").contains("GRINNING FACE");
              assertThat(fault.text().en()).contains("U+1F600");
            });
    assertThat(out.size()).isZero();
  }

  @Test
  void theCallersStreamStaysOpenAndItsFailureComesThrough() throws IOException {
    boolean[] closed = new boolean[1];
    PdfForms.render(
        LETTER,
        PdfSamples.OPTIONS,
        new FilterOutputStream(new ByteArrayOutputStream()) {
          @Override
          public void close() {
            closed[0] = true;
          }
        });
    assertThat(closed[0]).isFalse();
    assertThatThrownBy(
            () ->
                PdfForms.render(
                    LETTER,
                    PdfSamples.OPTIONS,
                    new FilterOutputStream(new ByteArrayOutputStream()) {
                      @Override
                      public void write(byte[] bytes, int from, int length) throws IOException {
                        throw new IOException("disk full");
                      }
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("disk full");
  }

  /** In a JVM of its own, whose font cache and heap are ours to watch. */
  @Test
  void tenThousandRowsFit256MegabytesAndNoSystemFontIsLookedAt(@TempDir Path home)
      throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Duser.home=" + home,
                "-Dpdfbox.fontcache=" + home,
                "-Xlog:class+load:file=" + home.resolve("classes.log"),
                "-cp",
                System.getProperty("java.class.path"),
                ManyRows.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(home.resolve("classes.log"))
        .content()
        .contains("org.apache.pdfbox.pdmodel.font.PDType0Font")
        .doesNotContain("FontMapperImpl", "FileSystemFontProvider");
    try (var left = Files.list(home)) {
      assertThat(left).containsExactly(home.resolve("classes.log"));
    }
  }

  /** The long list. */
  static final class ManyRows {
    private ManyRows() {}

    public static void main(String[] args) {
      byte[] pdf =
          PdfForms.render(PdfSamples.letter(true, PdfSamples.table(10_000)), PdfSamples.OPTIONS);
      if (pdf.length < 100_000) {
        throw new IllegalStateException("too short: " + pdf.length);
      }
    }
  }
}
