package vn.certproc.forms.internal.appearance;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.forms.internal.field.FormTree;
import vn.certproc.forms.signing.SignatureField;

/**
 * What is drawn in a signature field that is signed: read back from what {@link WidgetAppearance}
 * wrote, so that the next signer's text keeps off it. Of another program's drawing the whole field
 * counts. Immutable.
 *
 * @param text whether it is lines of text, else a picture
 * @param lines each line, or the picture
 */
record Drawn(boolean text, List<Box> lines) {

  private static final int MOST_BYTES = 64 * 1024;
  private static final int NUMBERS = 6;

  /** Copies the list. */
  Drawn {
    lines = List.copyOf(lines);
  }

  /** Where, in the page's measures; empty where nothing is drawn. */
  static Optional<Drawn> in(PDDocument document, SignatureField field) {
    Box box = Box.of(field);
    return stream(document, field)
        .map(stream -> read(stream, box))
        .map(drawn -> drawn.from(-box.left(), -box.bottom()));
  }

  /** The same, seen from another origin. */
  Drawn from(double x, double y) {
    return new Drawn(text, lines.stream().map(box -> box.from(x, y)).toList());
  }

  /** What a signed field looks like. */
  static Optional<COSStream> stream(PDDocument document, SignatureField field) {
    return FormTree.fields(document.getDocumentCatalog().getCOSObject()).stream()
        .filter(node -> node.name().equals(field.name()) && node.signed())
        .flatMap(node -> node.widgets().stream())
        .map(widget -> widget.getDictionaryObject(COSName.AP))
        .filter(COSDictionary.class::isInstance)
        .map(looks -> ((COSDictionary) looks).getDictionaryObject(COSName.N))
        .filter(COSStream.class::isInstance)
        .map(COSStream.class::cast)
        .findFirst();
  }

  private static Drawn read(COSStream stream, Box field) {
    Box whole = field.from(field.left(), field.bottom());
    List<Box> lines = new ArrayList<>();
    try (InputStream in = stream.createInputStream()) {
      List<Object> tokens = new PDFStreamParser(in.readNBytes(MOST_BYTES)).parse();
      for (int i = NUMBERS; i < tokens.size(); i++) {
        if (tokens.get(i) instanceof Operator operator) {
          List<Object> before = tokens.subList(i - NUMBERS, i);
          if (operator.getName().equals("cm") && numbers(before)) {
            return new Drawn(false, List.of(picture(before)));
          }
          if (operator.getName().equals("Tm") && numbers(before)) {
            lines.add(line(before, whole.right()));
          }
        }
      }
    } catch (IOException e) {
      lines.clear();
    }
    return lines.isEmpty() ? new Drawn(false, List.of(whole)) : new Drawn(true, lines);
  }

  private static Box picture(List<Object> matrix) {
    double left = number(matrix, 4);
    double bottom = number(matrix, 5);
    return new Box(left, bottom, left + number(matrix, 0), bottom + number(matrix, 3));
  }

  /** From a line's base line; our texts end at the right side of their field, or before it. */
  private static Box line(List<Object> matrix, double right) {
    double base = number(matrix, 5);
    double size = SignatureText.size();
    return new Box(number(matrix, 4), base - size / 4, right, base + size);
  }

  private static boolean numbers(List<Object> operands) {
    return operands.stream().allMatch(COSNumber.class::isInstance);
  }

  private static double number(List<Object> operands, int index) {
    return ((COSNumber) operands.get(index)).floatValue();
  }
}
