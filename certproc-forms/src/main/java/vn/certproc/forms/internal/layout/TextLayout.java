package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.document.Block.Heading;
import vn.certproc.forms.document.Block.Paragraph;
import vn.certproc.forms.internal.layout.LineBreaker.Line;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/** Headings and paragraphs of the text (box 6). */
final class TextLayout {

  private final Tools tools;
  private final double indent;

  TextLayout(Tools tools) {
    this.tools = tools;
    this.indent = tools.format().length("body.indent");
  }

  void heading(Heading heading, Flow flow) {
    Element element = Element.of(Role.HEADING, "heading");
    double gap = tools.format().length("heading.gap");
    for (Strip strip : strips(heading.text(), "heading.style", gap, false, element)) {
      flow.add(strip.keptWithNext());
    }
  }

  /** A paragraph; no page begins or ends with a single line of a longer one. */
  void paragraph(Paragraph paragraph, Flow flow) {
    Element element = Element.of(Role.PARAGRAPH, "paragraph");
    double gap = tools.format().length("body.paragraph.gap");
    List<Strip> strips = strips(paragraph.text(), "body.style", gap, true, element);
    for (int i = 0; i < strips.size(); i++) {
      boolean keep = strips.size() > 1 && (i == 0 || i == strips.size() - 2);
      flow.add(keep ? strips.get(i).keptWithNext() : strips.get(i));
    }
  }

  private List<Strip> strips(
      String raw, String styleKey, double gap, boolean justified, Element element) {
    Style style = tools.format().style(styleKey);
    double room = tools.page().areaWidth();
    List<Line> lines =
        tools.breaker().lines(CleanText.of(raw), style, room - indent, room, element);
    List<Strip> strips = new ArrayList<>(lines.size());
    for (Line line : lines) {
      boolean first = strips.isEmpty();
      double x = tools.page().left() + (first ? indent : 0);
      double slack = room - (first ? indent : 0) - line.width();
      double wordGap = justified && !line.last() ? slack / Math.max(1, spaces(line.text())) : 0;
      double baseline = tools.typesetter().baseline(0, style);
      Mark mark = new TextMark(x, baseline, style, line.text(), wordGap, line.spaced(), element);
      strips.add(Strip.of(first ? gap : 0, style.lineHeight(), List.of(mark)));
    }
    return strips;
  }

  private static long spaces(String text) {
    return text.chars().filter(c -> c == ' ').count();
  }
}
