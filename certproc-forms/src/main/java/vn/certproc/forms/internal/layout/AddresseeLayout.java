package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.internal.layout.LineBreaker.Line;
import vn.certproc.forms.internal.layout.Mark.BlankMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/**
 * "Kính gửi" (box 9a): one addressee beside it, several as a list below it. The block is centred as
 * far as its width allows.
 */
final class AddresseeLayout {

  private final Tools tools;
  private final Style style;

  AddresseeLayout(Tools tools) {
    this.tools = tools;
    this.style = tools.format().style("addressee.style");
  }

  void lay(List<String> addressees, Flow flow) {
    if (addressees.isEmpty()) {
      return;
    }
    Element element = Element.of(Role.ADDRESSEE, "addressees");
    String label = tools.format().text("addressee");
    double labelWidth = tools.typesetter().width(label + " ", style, element);
    List<String> items = tools.wording().addressees(addressees);
    double widest =
        items.stream()
            .mapToDouble(i -> tools.typesetter().width(i, style, element))
            .max()
            .orElse(0);
    double room = tools.page().areaWidth() - labelWidth;
    double blockWidth = labelWidth + (widest == 0 ? room : Math.min(widest, room));
    double x = tools.page().left() + (tools.page().areaWidth() - blockWidth) / 2;
    double gap = tools.format().length("addressee.gap");
    List<Mark> first = new ArrayList<>();
    first.add(text(x, label, false, element));
    if (items.size() > 1) {
      flow.add(strip(gap, first).keptWithNext());
      gap = 0;
      first.clear();
    }
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      gap = item(items.get(i), x + labelWidth, room, gap, first, last, flow);
      first.clear();
    }
  }

  /** One addressee; the last one stays with the text. */
  private double item(
      String item,
      double x,
      double room,
      double gap,
      List<Mark> first,
      boolean keptWithText,
      Flow flow) {
    Element element = Element.of(Role.ADDRESSEE, "addressees");
    List<Mark> marks = new ArrayList<>(first);
    double nextGap = gap;
    for (Line line : tools.breaker().lines(item, style, room, element)) {
      boolean keep = keptWithText || !line.last();
      marks.add(
          line.text().isEmpty()
              ? blank(x, room, element)
              : text(x, line.text(), line.spaced(), element));
      flow.add(keep ? strip(nextGap, marks).keptWithNext() : strip(nextGap, marks));
      marks.clear();
      nextGap = 0;
    }
    return nextGap;
  }

  private Strip strip(double gap, List<Mark> marks) {
    return Strip.of(gap, style.lineHeight(), marks);
  }

  private TextMark text(double x, String text, boolean spaced, Element element) {
    return new TextMark(x, tools.typesetter().baseline(0, style), style, text, 0, spaced, element);
  }

  private BlankMark blank(double x, double width, Element element) {
    return new BlankMark(x, tools.typesetter().baseline(0, style), width, style, element);
  }
}
