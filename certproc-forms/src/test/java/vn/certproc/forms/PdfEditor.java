package vn.certproc.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Edits a form as a forger would: its texts are found and rewritten in the content streams. */
final class PdfEditor implements AutoCloseable {

  /** A text that a page shows by one operator. */
  record Shown(int page, int index, String text, float x, float y) {}

  final PDDocument document;

  PdfEditor(byte[] pdf) throws IOException {
    document = Loader.loadPDF(pdf);
  }

  PDPage page(int index) {
    return document.getPage(index);
  }

  /** Where a text begins, as the last matrix before it says. */
  Shown find(String text) throws IOException {
    for (int p = 0; p < document.getNumberOfPages(); p++) {
      for (Shown shown : shown(p)) {
        if (shown.text().strip().equals(text)) {
          return shown;
        }
      }
    }
    throw new IllegalArgumentException("no page shows " + text);
  }

  List<Shown> shown(int page) throws IOException {
    List<Shown> result = new ArrayList<>();
    List<Object> tokens = tokens(page);
    PDFont font = null;
    float x = 0;
    float y = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator) {
        switch (operator.getName()) {
          case "Tf" -> font = page(page).getResources().getFont((COSName) tokens.get(i - 2));
          case "Tm" -> {
            x = ((COSNumber) tokens.get(i - 2)).floatValue();
            y = ((COSNumber) tokens.get(i - 1)).floatValue();
          }
          case "Tj", "TJ" ->
              result.add(new Shown(page, i - 1, text(tokens.get(i - 1), font), x, y));
          default -> {}
        }
      }
    }
    return result;
  }

  private static String text(Object operand, PDFont font) throws IOException {
    StringBuilder text = new StringBuilder();
    List<? extends COSBase> parts =
        operand instanceof COSArray array ? array.toList() : List.of((COSBase) operand);
    for (COSBase part : parts) {
      if (part instanceof COSString string) {
        byte[] codes = string.getBytes();
        for (int i = 0; i + 1 < codes.length; i += 2) {
          text.append(font.toUnicode((codes[i] & 255) << 8 | codes[i + 1] & 255));
        }
      }
    }
    return text.toString();
  }

  List<Object> tokens(int page) throws IOException {
    return new ArrayList<>(new PDFStreamParser(page(page)).parse());
  }

  /** Puts other tokens in the place of the operand that shows a text, and of its operator. */
  void rewrite(String text, BiFunction<COSBase, Operator, List<Object>> edit) throws IOException {
    Shown shown = find(text);
    List<Object> tokens = tokens(shown.page());
    COSBase operand = (COSBase) tokens.remove(shown.index());
    Operator operator = (Operator) tokens.remove(shown.index());
    tokens.addAll(shown.index(), edit.apply(operand, operator));
    write(shown.page(), tokens);
  }

  /** Shows another text, spelled with glyphs that the form uses elsewhere. */
  void replace(String text, String other) throws IOException {
    COSString codes = codes(find(text), other);
    rewrite(text, (operand, operator) -> List.of(codes, Operator.getOperator("Tj")));
  }

  COSString codes(Shown like, String text) throws IOException {
    Map<String, byte[]> known = new HashMap<>();
    List<Object> tokens = tokens(like.page());
    PDFont wanted = fontAt(tokens, like.index(), like.page());
    for (Shown shown : shown(like.page())) {
      if (fontAt(tokens, shown.index(), like.page()).getName().equals(wanted.getName())
          && tokens.get(shown.index()) instanceof COSString string) {
        byte[] codes = string.getBytes();
        for (int i = 0; i + 1 < codes.length; i += 2) {
          byte[] code = {codes[i], codes[i + 1]};
          known.put(wanted.toUnicode((code[0] & 255) << 8 | code[1] & 255), code);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      if (!known.containsKey("" + c)) {
        throw new IllegalArgumentException("the form has no glyph for " + c);
      }
      out.write(known.get("" + c));
    }
    return new COSString(out.toByteArray(), true);
  }

  private PDFont fontAt(List<Object> tokens, int index, int page) throws IOException {
    for (int i = index; i >= 0; i--) {
      if (tokens.get(i) instanceof Operator o && o.getName().equals("Tf")) {
        return page(page).getResources().getFont((COSName) tokens.get(i - 2));
      }
    }
    throw new IllegalStateException("no font");
  }

  void write(int page, List<Object> tokens) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page(page).setContents(stream);
  }

  /** All objects of the file. */
  List<COSObject> objects() {
    return document.getDocument().getXrefTable().keySet().stream()
        .map(key -> document.getDocument().getObjectFromPool(key))
        .toList();
  }

  byte[] saved() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
