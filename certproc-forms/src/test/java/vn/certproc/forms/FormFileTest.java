package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;

/** A form in a file against its data: each test edits the file as a forger would. */
class FormFileTest {

  private static final String NAME = "Trần Văn Nguyễn";
  private static final String SERIAL = "5404FFFEB7033FB316D672201B9BA4FE";
  private static final FormDocument FORM =
      PdfSamples.letter(
          new Block.Paragraph("Đề nghị cấp chứng thư số."),
          PdfSamples.field("- Họ và tên", NAME),
          PdfSamples.field("- Số hiệu", SERIAL),
          PdfSamples.field("- Thư điện tử", ""),
          new Block.Choices(
              "Loại:",
              List.of(
                  new Block.Choice("Cá nhân", "kind/person", true),
                  new Block.Choice("Cơ quan", "kind/agency", false))),
          PdfSamples.table(60));
  private static final byte[] PDF = PdfForms.render(FORM, PdfSamples.OPTIONS);

  /** An edit of a file. */
  private interface Edit {
    void make(PdfEditor editor) throws IOException;
  }

  private static byte[] edited(Edit edit) throws IOException {
    try (PdfEditor editor = new PdfEditor(PDF)) {
      edit.make(editor);
      return editor.saved();
    }
  }

  private static FormComparison compared(byte[] pdf) throws IOException {
    return FormFile.read(new ByteArrayInputStream(pdf)).compare(FORM, PdfSamples.OPTIONS);
  }

  private static List<FormDifference> after(Edit edit) throws IOException {
    return compared(edited(edit)).differences();
  }

  private static FormDifference only(Edit edit) throws IOException {
    List<FormDifference> differences = after(edit);
    assertThat(differences).hasSize(1);
    return differences.get(0);
  }

  private static void is(
      FormDifference difference, DifferenceKind kind, String part, String data, String page) {
    assertThat(difference.kind()).isEqualTo(kind);
    assertThat(difference.part().vi()).isEqualTo(part);
    assertThat(difference.expected()).isEqualTo(Optional.of(data).filter(d -> !d.isEmpty()));
    assertThat(difference.shown()).isEqualTo(Optional.of(page).filter(p -> !p.isEmpty()));
  }

  private static void append(PdfEditor editor, int page, Drawing drawing) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            editor.document, editor.page(page), AppendMode.APPEND, true, true)) {
      drawing.draw(content);
    }
  }

  private interface Drawing {
    void draw(PDPageContentStream content) throws IOException;
  }

  private static void box(PdfEditor editor, String over, Color color) throws IOException {
    PdfEditor.Shown at = editor.find(over);
    append(
        editor,
        at.page(),
        content -> {
          content.setNonStrokingColor(color);
          content.addRect(at.x() - 1, at.y() - 3, 300, 16);
          content.fill();
        });
  }

  @Test
  void theFileItself() throws IOException {
    FormComparison comparison = compared(PDF);
    assertThat(comparison.identical()).isTrue();
    assertThat(comparison.equal()).isTrue();
  }

  @Test
  void aFileSavedAgain() throws IOException {
    FormComparison comparison = compared(edited(editor -> {}));
    assertThat(comparison.identical()).isFalse();
    assertThat(comparison.differences()).isEmpty();
  }

  @Test
  void aRevisionWithoutAnEdit() throws IOException {
    try (PdfEditor editor = new PdfEditor(PDF)) {
      editor.document.getDocumentInformation().setKeywords("seen");
      editor.document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      editor.document.saveIncremental(out);
      assertThat(compared(out.toByteArray()).differences()).isEmpty();
    }
  }

  @Test
  void aTextReplaced() throws IOException {
    FormDifference found = only(editor -> editor.replace(NAME, "Trần Văn Thư"));
    is(found, DifferenceKind.CHANGED, "Họ và tên", NAME, "Trần Văn Thư");
    assertThat(found.page()).isEqualTo(1);
    assertThat(found.path()).contains("path/- Họ và tên");
  }

  @Test
  void aDigitChanged() throws IOException {
    String other = SERIAL.replace("D672", "D673");
    is(only(e -> e.replace(SERIAL, other)), DifferenceKind.CHANGED, "Số hiệu", SERIAL, other);
  }

  @Test
  void aCellReplaced() throws IOException {
    FormDifference found = only(editor -> editor.replace("Trần Văn 3", "Trần Văn 8"));
    is(found, DifferenceKind.CHANGED, "Họ và tên", "Trần Văn 3", "Trần Văn 8");
    assertThat(found.row()).hasValue(3);
    assertThat(found.path()).contains("row/name");
    FormDifference later = only(editor -> editor.replace("Trần Văn 57", "Trần Văn 75"));
    assertThat(later.row()).hasValue(57);
    assertThat(later.page()).isEqualTo(2);
  }

  @Test
  void aTextDeleted() throws IOException {
    is(
        only(e -> e.rewrite(NAME, (operand, operator) -> List.of())),
        DifferenceKind.MISSING,
        "Họ và tên",
        NAME,
        "");
  }

  @Test
  void aTextMovedAway() throws IOException {
    FormDifference found = only(e -> e.rewrite(NAME, (o, tj) -> shifted(o, tj, 120)));
    is(found, DifferenceKind.MOVED, "Họ và tên", NAME, NAME);
  }

  private static List<Object> shifted(COSBase operand, Operator show, float right) {
    return List.of(
        new COSFloat(right),
        COSInteger.ZERO,
        Operator.getOperator("Td"),
        operand,
        show,
        new COSFloat(-right),
        COSInteger.ZERO,
        Operator.getOperator("Td"));
  }

  @Test
  void aLabelAndTheHead() throws IOException {
    is(
        only(e -> e.replace("SỞ NỘI VỤ", "SỞ NỘI VỤ SỞ")),
        DifferenceKind.CHANGED,
        "Tên cơ quan ban hành văn bản",
        "SỞ NỘI VỤ",
        "SỞ NỘI VỤ SỞ");
    is(
        only(e -> e.replace("- Họ và tên:", "- Họ tên:")),
        DifferenceKind.CHANGED,
        "Nhãn “Họ và tên”",
        "- Họ và tên:",
        "- Họ tên:");
    is(
        only(e -> e.replace("Lê Thị Ổn", "Lê Thị Ổ")),
        DifferenceKind.CHANGED,
        "Họ và tên người ký",
        "Lê Thị Ổn",
        "Lê Thị Ổ");
  }

  @Test
  void aWhiteBoxOverAText() throws IOException {
    is(only(e -> box(e, NAME, Color.WHITE)), DifferenceKind.COVERED, "Họ và tên", NAME, "");
  }

  @Test
  void aWhiteBoxWithANewText() throws IOException {
    PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    FormDifference found =
        only(
            editor -> {
              PdfEditor.Shown at = editor.find(SERIAL);
              box(editor, SERIAL, Color.WHITE);
              append(
                  editor,
                  0,
                  content -> {
                    content.beginText();
                    content.setFont(font, 13);
                    content.newLineAtOffset(at.x(), at.y());
                    content.showText("0123456789ABCDEF");
                    content.endText();
                  });
            });
    assertThat(found.kind()).isIn(DifferenceKind.COVERED, DifferenceKind.CHANGED);
    is(found, found.kind(), "Số hiệu", SERIAL, "0123456789ABCDEF");
  }

  @Test
  void aTextWrittenIntoABlank() throws IOException {
    PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    FormDifference found =
        only(
            editor -> {
              PdfEditor.Shown at = editor.find("- Thư điện tử:");
              append(
                  editor,
                  0,
                  content -> {
                    content.beginText();
                    content.setFont(font, 13);
                    content.newLineAtOffset(at.x() + 90, at.y());
                    content.showText("x@gov.vn");
                    content.endText();
                  });
            });
    is(found, DifferenceKind.CHANGED, "Thư điện tử", "", "x@gov.vn");
  }

  @Test
  void aTextThatNobodySees() throws IOException {
    is(
        only(e -> e.rewrite(NAME, (o, tj) -> around(o, tj, "Tr", 3, 0))),
        DifferenceKind.HIDDEN,
        "Họ và tên",
        NAME,
        "");
    is(
        only(e -> e.rewrite(NAME, (o, tj) -> around(o, tj, "g", 1, 0))),
        DifferenceKind.HIDDEN,
        "Họ và tên",
        NAME,
        "");
  }

  private static List<Object> around(COSBase text, Operator show, String op, int on, int off) {
    Operator set = Operator.getOperator(op);
    return List.of(COSInteger.get(on), set, text, show, COSInteger.get(off), set);
  }

  @Test
  void aTextInAnotherColour() throws IOException {
    is(
        only(e -> e.rewrite(NAME, (o, tj) -> around(o, tj, "Tr", 1, 0))),
        DifferenceKind.RESTYLED,
        "Họ và tên",
        NAME,
        NAME);
  }

  @Test
  void aTextCutAwayByAClip() throws IOException {
    List<FormDifference> found =
        after(
            editor -> {
              List<Object> tokens = editor.tokens(0);
              tokens.addAll(
                  0,
                  List.of(
                      COSInteger.ZERO,
                      COSInteger.ZERO,
                      COSInteger.get(600),
                      new COSFloat(editor.find(NAME).y() - 20),
                      Operator.getOperator("re"),
                      Operator.getOperator("W"),
                      Operator.getOperator("n")));
              editor.write(0, tokens);
            });
    assertThat(found)
        .anyMatch(d -> d.part().vi().equals("Họ và tên") && d.kind() == DifferenceKind.HIDDEN);
    assertThat(found).noneMatch(d -> d.row().isPresent());
  }

  @Test
  void aHarmlessClip() throws IOException {
    assertThat(
            after(
                editor -> {
                  List<Object> tokens = editor.tokens(0);
                  tokens.addAll(
                      0,
                      List.of(
                          COSInteger.ZERO,
                          COSInteger.ZERO,
                          COSInteger.get(600),
                          COSInteger.get(900),
                          Operator.getOperator("re"),
                          Operator.getOperator("W"),
                          Operator.getOperator("n"),
                          Operator.getOperator("q")));
                  tokens.add(Operator.getOperator("Q"));
                  editor.write(0, tokens);
                }))
        .isEmpty();
  }

  @Test
  void anImageOverAText() throws IOException {
    is(
        only(
            editor -> {
              PdfEditor.Shown at = editor.find(NAME);
              var image =
                  LosslessFactory.createFromImage(
                      editor.document, new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB));
              append(editor, 0, c -> c.drawImage(image, at.x(), at.y() - 3, 200, 15));
            }),
        DifferenceKind.COVERED,
        "Họ và tên",
        NAME,
        "");
  }

  @Test
  void aNoteOrAStampOverAText() throws IOException {
    is(
        only(
            editor -> {
              PDAnnotationFreeText note = new PDAnnotationFreeText();
              PdfEditor.Shown at = editor.find(NAME);
              note.setRectangle(new PDRectangle(at.x(), at.y() - 2, 150, 14));
              note.setContents("Lê Văn Tám");
              editor.page(0).setAnnotations(List.of(note));
            }),
        DifferenceKind.COVERED,
        "Họ và tên",
        NAME,
        "Lê Văn Tám");
    is(
        only(
            editor -> {
              PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
              stamp.setRectangle(new PDRectangle(20, 20, 60, 30));
              editor.page(0).setAnnotations(List.of(stamp));
            }),
        DifferenceKind.ADDED,
        "Trang",
        "",
        "");
  }

  @Test
  void aFilledFieldOverAText() throws IOException {
    is(
        only(
            editor -> {
              PdfEditor.Shown at = editor.find(SERIAL);
              PDAcroForm form = new PDAcroForm(editor.document);
              editor.document.getDocumentCatalog().setAcroForm(form);
              PDTextField field = new PDTextField(form);
              field.setPartialName("x");
              field.getCOSObject().setString(COSName.V, "12AB");
              var widget = field.getWidgets().get(0);
              widget.setRectangle(new PDRectangle(at.x(), at.y() - 2, 250, 14));
              widget.setPage(editor.page(0));
              editor.page(0).setAnnotations(List.of(widget));
              form.setFields(List.of(field));
            }),
        DifferenceKind.COVERED,
        "Số hiệu",
        SERIAL,
        "12AB");
  }

  @Test
  void aSignatureFieldIsNoEdit() throws IOException {
    FormComparison comparison = compared(edited(editor -> sign(editor, editor.find("GIÁM ĐỐC"))));
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.signatures())
        .extracting(FormSignatureField::name, FormSignatureField::signed)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Signature1", true));
    assertThat(compared(edited(editor -> sign(editor, editor.find(NAME)))).differences())
        .extracting(d -> d.part().vi())
        .contains("Họ và tên");
  }

  private static void sign(PdfEditor editor, PdfEditor.Shown over) throws IOException {
    PDAcroForm form = new PDAcroForm(editor.document);
    editor.document.getDocumentCatalog().setAcroForm(form);
    PDSignatureField field = new PDSignatureField(form);
    COSDictionary signature = new COSDictionary();
    field.getCOSObject().setItem(COSName.V, signature);
    var widget = field.getWidgets().get(0);
    widget.setRectangle(new PDRectangle(over.x() - 5, over.y() - 40, 90, 42));
    COSDictionary appearance = new COSDictionary();
    appearance.setItem(COSName.N, new COSStream());
    widget.getCOSObject().setItem(COSName.AP, appearance);
    PDPage page = editor.page(over.page());
    widget.setPage(page);
    page.setAnnotations(List.of(widget));
    form.setFields(List.of(field));
  }

  @Test
  void aMapThatTellsMachinesAnotherText() throws IOException {
    List<FormDifference> found =
        after(
            editor -> {
              for (COSName name : editor.page(0).getResources().getFontNames()) {
                PDFont font = editor.page(0).getResources().getFont(name);
                COSStream map =
                    (COSStream) font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
                String text = map.toTextString();
                String other = text.replace("<0041>", "<0042>");
                try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
                  out.write(other.getBytes(StandardCharsets.US_ASCII));
                }
              }
            });
    assertThat(found)
        .anyMatch(
            d ->
                d.part().vi().equals("Số hiệu")
                    && d.kind() == DifferenceKind.READ_AS
                    && d.shown().equals(Optional.of("5404FFFEB7033FB316D672201B9BB4FE")));
  }

  @Test
  void anExchangedFontProgram() throws IOException {
    List<FormDifference> found =
        after(
            editor -> {
              PDFont font =
                  editor.page(0).getResources().getFont(COSName.getPDFName(fontOf(editor)));
              COSDictionary descendant =
                  (COSDictionary)
                      ((COSArray) font.getCOSObject().getDictionaryObject(COSName.DESCENDANT_FONTS))
                          .getObject(0);
              // Another glyph for a code: 3 shows what 8 looks like.
              swap(editor, descendant);
            });
    assertThat(found).extracting(FormDifference::kind).contains(DifferenceKind.CHANGED);
    assertThat(found)
        .anyMatch(d -> d.part().vi().equals("Số hiệu") && d.shown().orElse("").contains("8"));
  }

  private static String fontOf(PdfEditor editor) throws IOException {
    List<Object> tokens = editor.tokens(0);
    int index = editor.find(SERIAL).index();
    for (int i = index; i > 0; i--) {
      if (tokens.get(i) instanceof Operator o && o.getName().equals("Tf")) {
        return ((COSName) tokens.get(i - 2)).getName();
      }
    }
    throw new IllegalStateException();
  }

  private static void swap(PdfEditor editor, COSDictionary descendant) throws IOException {
    PdfEditor.Shown serial = editor.find(SERIAL);
    byte[] three = editor.codes(serial, "3").getBytes();
    byte[] two = editor.codes(serial, "8").getBytes();
    COSStream old = (COSStream) descendant.getDictionaryObject(COSName.CID_TO_GID_MAP);
    byte[] map;
    try (var in = old.createInputStream()) {
      map = in.readAllBytes();
    }
    int a = 2 * ((three[0] & 255) << 8 | three[1] & 255);
    int b = 2 * ((two[0] & 255) << 8 | two[1] & 255);
    map[a] = map[b];
    map[a + 1] = map[b + 1];
    try (var out = old.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map);
    }
  }

  @Test
  void pagesRemovedAddedMoved() throws IOException {
    assertThat(after(editor -> editor.document.removePage(1)))
        .extracting(FormDifference::kind, FormDifference::page)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(DifferenceKind.PAGE_REMOVED, 2));
    assertThat(after(editor -> editor.document.addPage(new PDPage(PDRectangle.A4))))
        .extracting(FormDifference::kind)
        .containsExactly(DifferenceKind.PAGE_ADDED);
    assertThat(
            after(
                editor -> {
                  PDPage first = editor.page(0);
                  editor.document.removePage(0);
                  editor.document.addPage(first);
                }))
        .extracting(FormDifference::kind)
        .contains(DifferenceKind.PAGE_MOVED)
        .doesNotContain(DifferenceKind.CHANGED, DifferenceKind.PAGE_REMOVED);
  }

  @Test
  void aPageTurnedOrCut() throws IOException {
    assertThat(after(editor -> editor.page(0).setRotation(180)))
        .extracting(FormDifference::kind)
        .containsExactly(DifferenceKind.PAGE_SHAPE);
    List<FormDifference> cut =
        after(
            editor ->
                editor.page(0).setCropBox(new PDRectangle(0, 0, 595, editor.find(NAME).y() - 5)));
    assertThat(cut)
        .extracting(FormDifference::kind)
        .contains(DifferenceKind.PAGE_SHAPE, DifferenceKind.HIDDEN);
    assertThat(cut).anyMatch(d -> d.part().vi().equals("Họ và tên"));
  }

  @Test
  void aTextInALayer() throws IOException {
    List<FormDifference> found =
        after(
            editor -> {
              editor.rewrite(
                  NAME,
                  (o, tj) ->
                      List.of(
                          COSName.getPDFName("OC"),
                          COSName.getPDFName("L1"),
                          Operator.getOperator("BDC"),
                          o,
                          tj,
                          Operator.getOperator("EMC")));
              COSDictionary layer = new COSDictionary();
              layer.setItem(COSName.TYPE, COSName.OCG);
              COSDictionary properties = new COSDictionary();
              properties.setItem(COSName.getPDFName("L1"), layer);
              editor.page(0).getResources().getCOSObject().setItem(COSName.PROPERTIES, properties);
            });
    assertThat(found).hasSize(1);
    is(found.get(0), DifferenceKind.HIDDEN, "Họ và tên", NAME, "");
  }

  @Test
  void wordsForAScreenReader() throws IOException {
    FormDifference found =
        only(
            e -> {
              COSDictionary says = new COSDictionary();
              says.setItem(COSName.ACTUAL_TEXT, new COSString("Lê Văn Tám"));
              e.rewrite(
                  NAME,
                  (o, tj) ->
                      List.of(
                          COSName.getPDFName("Span"),
                          says,
                          Operator.getOperator("BDC"),
                          o,
                          tj,
                          Operator.getOperator("EMC")));
            });
    is(found, DifferenceKind.READ_AS, "Họ và tên", NAME, "Lê Văn Tám");
  }

  /** The words of an element of the structure stand for all it holds. */
  @Test
  void wordsInTheStructure() throws IOException {
    List<FormDifference> found =
        after(
            editor -> {
              for (COSObject object : editor.objects()) {
                if (object.getObject() instanceof COSDictionary element
                    && element.getItem(COSName.S) != null
                    && element.getString(COSName.ALT) != null) {
                  element.setString(COSName.ALT, "đã đổi");
                }
              }
            });
    assertThat(found)
        .extracting(d -> d.part().vi(), FormDifference::kind, FormDifference::shown)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Cá nhân", DifferenceKind.READ_AS, Optional.of("đã đổi")),
            org.assertj.core.groups.Tuple.tuple(
                "Cơ quan", DifferenceKind.READ_AS, Optional.of("đã đổi")));
  }

  /** What the structure leaves out is seen and not heard. */
  @Test
  void aTextThatTheStructureLeavesOut() throws IOException {
    List<FormDifference> found =
        after(
            e -> {
              int end = e.find(NAME).index();
              List<Object> tokens = e.tokens(0);
              for (int i = end; i > 0; i--) {
                if (tokens.get(i) instanceof Operator o && o.getName().equals("BDC")) {
                  tokens.set(i - 1, new COSDictionary());
                  tokens.set(i - 2, COSName.ARTIFACT);
                  break;
                }
              }
              e.write(0, tokens);
            });
    assertThat(found)
        .hasSize(2)
        .allMatch(d -> d.kind() == DifferenceKind.READ_AS && d.part().vi().contains("Họ và tên"));
  }

  @Test
  void aTickSetOrTaken() throws IOException {
    FormDifference set =
        only(
            editor -> {
              PdfEditor.Shown at = editor.find("Cơ quan");
              append(
                  editor,
                  0,
                  content -> {
                    content.moveTo(at.x() - 14, at.y());
                    content.lineTo(at.x() - 5, at.y() + 9);
                    content.moveTo(at.x() - 14, at.y() + 9);
                    content.lineTo(at.x() - 5, at.y());
                    content.stroke();
                  });
            });
    assertThat(set.part().vi()).isEqualTo("Cơ quan");
    assertThat(set.expected().orElse("")).contains("☐");
    assertThat(set.shown().orElse("")).contains("☒");
  }

  @Test
  void aScript() throws IOException {
    assertThat(
            after(
                editor -> {
                  COSDictionary action = new COSDictionary();
                  action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
                  editor
                      .document
                      .getDocumentCatalog()
                      .getCOSObject()
                      .setItem(COSName.OPEN_ACTION, action);
                }))
        .extracting(FormDifference::kind)
        .containsExactly(DifferenceKind.ACTIVE);
  }

  @Test
  void anotherRequestInside() throws IOException {
    FormDocument other =
        PdfSamples.letter(
            new Block.Paragraph("Đề nghị cấp chứng thư số."),
            PdfSamples.field("- Họ và tên", "Lê Văn Tám"),
            PdfSamples.field("- Số hiệu", SERIAL),
            PdfSamples.field("- Thư điện tử", ""),
            FORM.body().get(4),
            FORM.body().get(5));
    FormComparison found =
        FormFile.read(new ByteArrayInputStream(PDF)).compare(other, PdfSamples.OPTIONS);
    assertThat(found.differences()).hasSize(1);
    is(found.differences().get(0), DifferenceKind.CHANGED, "Họ và tên", "Lê Văn Tám", NAME);
  }

  /** A longer text in the data takes a line more, and all below it stands lower. */
  @Test
  void whatMovesWithAChangeIsNotCalledChanged() throws IOException {
    FormDocument other =
        PdfSamples.letter(
            new Block.Paragraph("Đề nghị cấp chứng thư số."),
            PdfSamples.field("- Họ và tên", "Lê Văn Tám, " + "một người có tên rất dài ".repeat(5)),
            PdfSamples.field("- Số hiệu", SERIAL),
            PdfSamples.field("- Thư điện tử", ""),
            FORM.body().get(4));
    byte[] pdf =
        PdfForms.render(
            PdfSamples.letter(
                FORM.body().get(0),
                FORM.body().get(1),
                FORM.body().get(2),
                FORM.body().get(3),
                FORM.body().get(4)),
            PdfSamples.OPTIONS);
    FormComparison found =
        FormFile.read(new ByteArrayInputStream(pdf)).compare(other, PdfSamples.OPTIONS);
    assertThat(found.differences())
        .filteredOn(d -> d.kind() != DifferenceKind.MOVED)
        .extracting(d -> d.part().vi())
        .containsExactly("Họ và tên");
    assertThat(found.differences()).filteredOn(d -> d.kind() == DifferenceKind.MOVED).isNotEmpty();
    assertThat(found.differences().get(0).shown()).contains(NAME);
  }

  @Test
  void theTextsAreNotInTheLog() throws IOException {
    assertThat(only(editor -> editor.replace(NAME, "Trần Văn Thư")).toString())
        .doesNotContain("Trần");
  }
}
