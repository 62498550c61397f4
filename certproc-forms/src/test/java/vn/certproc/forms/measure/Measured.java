package vn.certproc.forms.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.Variants.Variant;
import vn.certproc.forms.document.FormDocument;

/** A document's PDF as a reader sees it. */
final class Measured {

  static final double MM = 72 / 25.4;

  private static final Map<String, Measured> READ = new ConcurrentHashMap<>();

  private final List<Sheet> sheets;

  /** Without page numbers, which may stand between the lines of a text. */
  private final List<Printed> texts;

  private final List<String> squeezed;

  private Measured(List<Sheet> sheets) {
    this.sheets = sheets;
    this.texts =
        sheets.stream()
            .flatMap(sheet -> sheet.texts().stream())
            .filter(text -> text.bottom() > 20 * MM)
            .toList();
    this.squeezed = texts.stream().map(text -> squeezed(text.text())).toList();
  }

  /** Reads each variant once, since each is measured by many tests. */
  static Measured of(Variant variant) {
    return READ.computeIfAbsent(variant.name(), name -> read(variant.document()));
  }

  private static Measured read(FormDocument document) {
    try {
      byte[] pdf = PdfForms.render(document, PdfSamples.OPTIONS);
      return new Measured(SheetReader.sheets(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Sheet first() {
    return sheets.get(0);
  }

  double width() {
    return first().width();
  }

  List<Printed> texts() {
    return texts;
  }

  /** The lines that a text is printed on, where it stands first. */
  List<Printed> lines(String text) {
    return all(text, 0).get(0);
  }

  /** The lines that a text is printed on, where it stands first behind another one. */
  List<Printed> linesAfter(Printed other, String text) {
    return all(text, texts.indexOf(other)).get(0);
  }

  /** The lines that a text is printed on, where it stands last. */
  List<Printed> lastLines(String text) {
    List<List<Printed>> all = all(text, 0);
    return all.get(all.size() - 1);
  }

  Printed line(String text) {
    List<Printed> lines = lines(text);
    assertThat(lines).as(text).hasSize(1);
    return lines.get(0);
  }

  /** Every run of whole pieces that makes up a text; at least one. */
  private List<List<Printed>> all(String text, int start) {
    String wanted = squeezed(text);
    List<List<Printed>> found = new ArrayList<>();
    for (int from = start; from < texts.size(); from++) {
      int read = 0;
      int to = from;
      while (read < wanted.length()
          && to < texts.size()
          && wanted.startsWith(squeezed.get(to), read)) {
        read += squeezed.get(to++).length();
      }
      if (read == wanted.length()) {
        found.add(texts.subList(from, to));
      }
    }
    assertThat(found).as("printed: " + text).isNotEmpty();
    return found;
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** The only level line close below a text. */
  Stroke ruleBelow(Printed text) {
    List<Stroke> rules =
        sheets.get(text.page() - 1).strokes().stream()
            .filter(Stroke::level)
            .filter(s -> s.top() > text.baseline() && s.top() < text.bottom() + 6)
            .filter(s -> s.left() < text.right() && s.right() > text.x())
            .toList();
    assertThat(rules).as("rule below " + text).hasSize(1);
    return rules.get(0);
  }
}
