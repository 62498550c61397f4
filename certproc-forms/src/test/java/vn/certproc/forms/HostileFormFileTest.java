package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import vn.certproc.forms.document.FormDocument;

/** Files made to keep a reader busy, or to break it. */
class HostileFormFileTest {

  private static final FormDocument FORM =
      PdfSamples.letter(PdfSamples.TEXT, PdfSamples.field("- Họ và tên", "Trần Văn Thư"));
  private static final byte[] PDF = PdfForms.render(FORM, PdfSamples.OPTIONS);

  private interface Edit {
    void make(PdfEditor editor) throws IOException;
  }

  private static FormComparison compared(byte[] pdf) throws IOException {
    return FormFile.read(new ByteArrayInputStream(pdf)).compare(FORM, PdfSamples.OPTIONS);
  }

  private static byte[] edited(Edit edit) throws IOException {
    try (PdfEditor editor = new PdfEditor(PDF)) {
      edit.make(editor);
      return editor.saved();
    }
  }

  private static void tooComplex(Edit edit) throws IOException {
    byte[] pdf = edited(edit);
    assertThatThrownBy(() -> compared(pdf))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class, e -> assertThat(e.code()).isEqualTo("pdf-too-complex"));
  }

  private static COSStream stream(PdfEditor editor, COSName filter, byte[] content)
      throws IOException {
    COSStream stream = editor.document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(filter)) {
      out.write(content);
    }
    return stream;
  }

  private static void content(PdfEditor editor, String content) throws IOException {
    COSStream stream =
        stream(editor, COSName.FLATE_DECODE, content.getBytes(StandardCharsets.US_ASCII));
    editor.page(0).getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  @Test
  void aStreamThatUnpacksToVeryMuch() throws IOException {
    tooComplex(e -> content(e, " ".repeat(120 * 1024 * 1024)));
  }

  @Test
  void aStreamPackedInAnotherWay() throws IOException {
    tooComplex(
        editor ->
            editor
                .page(0)
                .getCOSObject()
                .setItem(
                    COSName.CONTENTS,
                    stream(editor, COSName.LZW_DECODE, "q Q".getBytes(StandardCharsets.US_ASCII))));
  }

  /** Each form draws the next one twenty times: 20 to the tenth. */
  @Test
  void formsThatDrawForms() throws IOException {
    tooComplex(
        editor -> {
          COSStream next = form(editor, "0 0 m 1 1 l S");
          for (int i = 0; i < 10; i++) {
            COSStream form = form(editor, "/F Do ".repeat(20));
            form.setItem(COSName.RESOURCES, drawing(next));
            next = form;
          }
          editor.page(0).getResources().getCOSObject().addAll(drawing(next));
          content(editor, "/F Do");
        });
  }

  @Test
  void aFormThatDrawsItself() throws IOException {
    tooComplex(
        editor -> {
          COSStream form = form(editor, "/F Do");
          form.setItem(COSName.RESOURCES, drawing(form));
          editor.page(0).getResources().getCOSObject().addAll(drawing(form));
          content(editor, "/F Do");
        });
  }

  private static COSDictionary drawing(COSStream form) {
    COSDictionary forms = new COSDictionary();
    forms.setItem(COSName.getPDFName("F"), form);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, forms);
    return resources;
  }

  private static COSStream form(PdfEditor editor, String content) throws IOException {
    COSStream form =
        stream(editor, COSName.FLATE_DECODE, content.getBytes(StandardCharsets.US_ASCII));
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new PDRectangle(0, 0, 600, 900).getCOSArray());
    return form;
  }

  @Test
  void operatorsWithoutEnd() throws IOException {
    tooComplex(e -> content(e, "q ".repeat(1_000_000)));
    tooComplex(e -> content(e, "0 0 m 1 1 l S ".repeat(300_000)));
    // The library itself gives up on this one; what it read is no form.
    byte[] nested = edited(e -> content(e, "[".repeat(1_000_000)));
    assertThat(compared(nested).equal()).isFalse();
  }

  @Test
  void pagesThatLeadIntoThemselves() throws IOException {
    tooComplex(
        editor -> {
          COSDictionary pages =
              (COSDictionary)
                  editor
                      .document
                      .getDocumentCatalog()
                      .getCOSObject()
                      .getDictionaryObject(COSName.PAGES);
          ((COSArray) pages.getDictionaryObject(COSName.KIDS)).add(pages);
        });
    tooComplex(
        editor -> {
          COSDictionary loop = new COSDictionary();
          loop.setItem(COSName.PARENT, loop);
          loop.setItem(COSName.TYPE, COSName.PAGES);
          editor.page(0).getCOSObject().setItem(COSName.PARENT, loop);
        });
  }

  @Test
  void aStructureThatLeadsIntoItself() throws IOException {
    byte[] pdf =
        edited(
            editor -> {
              COSDictionary root =
                  (COSDictionary)
                      editor
                          .document
                          .getDocumentCatalog()
                          .getCOSObject()
                          .getDictionaryObject(COSName.STRUCT_TREE_ROOT);
              COSDictionary top = (COSDictionary) root.getDictionaryObject(COSName.K);
              ((COSArray) top.getDictionaryObject(COSName.K)).add(top);
            });
    assertThat(compared(pdf).differences()).isEmpty();
  }

  @Test
  void aLieAboutTheNumberOfPages() throws IOException {
    byte[] pdf =
        edited(
            editor -> {
              COSDictionary pages =
                  (COSDictionary)
                      editor
                          .document
                          .getDocumentCatalog()
                          .getCOSObject()
                          .getDictionaryObject(COSName.PAGES);
              pages.setItem(COSName.COUNT, COSInteger.get(2_000_000_000));
            });
    assertThat(compared(pdf).differences()).isEmpty();
  }

  @Test
  void thousandsOfPagesMore() throws IOException {
    byte[] pdf =
        edited(
            editor -> {
              for (int i = 0; i < 3000; i++) {
                editor.document.addPage(new PDPage());
              }
            });
    assertThat(compared(pdf).differences())
        .hasSizeBetween(1, 60)
        .allMatch(d -> d.kind() == DifferenceKind.PAGE_ADDED);
  }

  /** Each damaged file is compared or refused with a code; it never ends in anything else. */
  @Test
  void damagedFiles() throws IOException {
    Random random = new Random(20260105);
    byte[] plain =
        edited(editor -> content(editor, new String(raw(editor), StandardCharsets.ISO_8859_1)));
    int refused = 0;
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      byte[] file = Arrays.copyOf(i % 2 == 0 ? PDF : plain, (i % 2 == 0 ? PDF : plain).length);
      for (int k = 0; k <= i % 20; k++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      try {
        compared(file);
        compared++;
      } catch (UnreadablePdfException e) {
        assertThat(e.code()).startsWith("pdf-");
        refused++;
      }
    }
    assertThat(refused).isPositive();
    assertThat(compared).isPositive();
  }

  private static byte[] raw(PdfEditor editor) throws IOException {
    try (var in = editor.page(0).getContents()) {
      return in.readAllBytes();
    }
  }
}
