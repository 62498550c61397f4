package vn.certproc.bench;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;

/**
 * The same content by OpenPDF, as a plain PDF: no tags, no archive, no attachment. Fonts are parsed
 * once and used again, as its users do.
 */
final class OpenPdfForm {

  private static final float MM = 72 / 25.4f;
  private static final Font REGULAR = new Font(base("Regular"), 14);
  private static final Font BOLD = new Font(base("Bold"), 14);
  private static final Font ITALIC = new Font(base("Italic"), 13);
  private static final Font CELL = new Font(base("Regular"), 11);
  private static final Font HEADER = new Font(base("Bold"), 11);

  private final Document document;

  private OpenPdfForm(Document document) {
    this.document = document;
  }

  private static BaseFont base(String face) {
    String name = "LiberationSerif-" + face + ".ttf";
    try (InputStream in = FormCatalog.class.getResourceAsStream("internal/font/" + name)) {
      byte[] program = java.util.Objects.requireNonNull(in, name).readAllBytes();
      return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, program, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] render(FormDocument form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    Rectangle paper = form.landscape() ? PageSize.A4.rotate() : PageSize.A4;
    Document document = new Document(paper, 30 * MM, 15 * MM, 20 * MM, 20 * MM);
    PdfWriter.getInstance(document, out);
    document.open();
    new OpenPdfForm(document).draw(form);
    document.close();
    return out.toByteArray();
  }

  private void draw(FormDocument form) {
    if (form.head() instanceof FormDocument.LetterHead head) {
      letter(head);
    } else if (form.head() instanceof FormDocument.ApplicationHead head) {
      centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD);
      centred("Độc lập - Tự do - Hạnh phúc", BOLD);
      centred(head.title(), BOLD);
      head.subject().ifPresent(s -> centred(s, BOLD));
    }
    form.addressees().forEach(a -> centred("Kính gửi: " + a, REGULAR));
    form.body().forEach(this::block);
    signatures(form);
  }

  private void letter(FormDocument.LetterHead head) {
    PdfPTable table = new PdfPTable(new float[] {45, 55});
    table.setWidthPercentage(100);
    table.addCell(
        bare(
            head.superior().orElse("")
                + "\n"
                + head.issuer()
                + "\nSố: "
                + head.number().orElse("…")
                + "/"
                + head.symbol().orElse("…")
                + "\nV/v "
                + head.subject(),
            REGULAR));
    table.addCell(
        bare(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                + head.placeAndDate(),
            BOLD));
    document.add(table);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      document.add(new Paragraph(heading.text(), BOLD));
    } else if (block instanceof Block.Paragraph paragraph) {
      Paragraph text = new Paragraph(paragraph.text(), REGULAR);
      text.setAlignment(Element.ALIGN_JUSTIFIED);
      text.setFirstLineIndent(12.7f * MM);
      document.add(text);
    } else if (block instanceof Block.Field field) {
      document.add(new Paragraph(line(field), REGULAR));
    } else if (block instanceof Block.FieldRow row) {
      String fields = String.join("   ", row.fields().stream().map(OpenPdfForm::line).toList());
      document.add(new Paragraph(fields, REGULAR));
    } else if (block instanceof Block.Choices choices) {
      String boxes =
          String.join("   ", choices.choices().stream().map(OpenPdfForm::choice).toList());
      document.add(new Paragraph(choices.label() + ": " + boxes, REGULAR));
    } else if (block instanceof Block.Table table) {
      table(table);
    }
  }

  private static String line(Block.Field field) {
    return field.label() + ": " + field.value().orElse("……………………");
  }

  private static String choice(Block.Choice choice) {
    return (choice.ticked() ? "[x] " : "[ ] ") + choice.label();
  }

  private void table(Block.Table block) {
    List<Block.Column> columns = block.columns();
    float[] weights = new float[columns.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) columns.get(i).weight();
    }
    PdfPTable table = new PdfPTable(weights);
    table.setWidthPercentage(100);
    table.setSpacingBefore(6);
    boolean grouped = columns.stream().anyMatch(c -> c.group().isPresent());
    header(table, columns, grouped);
    for (List<String> row : block.rows()) {
      for (int i = 0; i < row.size(); i++) {
        PdfPCell cell = new PdfPCell(new Phrase(row.get(i), CELL));
        cell.setHorizontalAlignment(
            columns.get(i).centred() ? Element.ALIGN_CENTER : Element.ALIGN_LEFT);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        table.addCell(cell);
      }
    }
    document.add(table);
  }

  private static void header(PdfPTable table, List<Block.Column> columns, boolean grouped) {
    table.setHeaderRows(grouped ? 2 : 1);
    Optional<String> open = Optional.empty();
    for (Block.Column column : columns) {
      if (column.group().isEmpty()) {
        PdfPCell cell = heading(column.label());
        cell.setRowspan(grouped ? 2 : 1);
        table.addCell(cell);
      } else if (!column.group().equals(open)) {
        PdfPCell cell = heading(column.group().get());
        cell.setColspan(
            (int) columns.stream().filter(c -> c.group().equals(column.group())).count());
        table.addCell(cell);
      }
      open = column.group();
    }
    columns.stream()
        .filter(c -> c.group().isPresent())
        .forEach(c -> table.addCell(heading(c.label())));
  }

  private static PdfPCell heading(String text) {
    PdfPCell cell = new PdfPCell(new Phrase(text, HEADER));
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    return cell;
  }

  private void signatures(FormDocument form) {
    PdfPTable table = new PdfPTable(1 + form.signatures().size());
    table.setWidthPercentage(100);
    table.setKeepTogether(true);
    table.addCell(bare(String.join("\n", form.recipients()), CELL));
    for (FormDocument.SignaturePlace place : form.signatures()) {
      table.addCell(
          bare(
              String.join("\n", place.authority())
                  + "\n"
                  + place.hint().orElse("")
                  + "\n\n\n\n"
                  + place.name().orElse("…………………"),
              BOLD));
    }
    document.add(table);
    if (form.head() instanceof FormDocument.ApplicationHead head) {
      centred(head.placeAndDate(), ITALIC);
    }
  }

  private void centred(String text, Font font) {
    Paragraph paragraph = new Paragraph(text, font);
    paragraph.setAlignment(Element.ALIGN_CENTER);
    document.add(paragraph);
  }

  private static PdfPCell bare(String text, Font font) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font));
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    return cell;
  }
}
