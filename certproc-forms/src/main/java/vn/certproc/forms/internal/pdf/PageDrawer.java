package vn.certproc.forms.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.internal.font.FaceMetrics;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.Mark;
import vn.certproc.forms.internal.layout.Mark.BlankMark;
import vn.certproc.forms.internal.layout.Mark.PlaceMark;
import vn.certproc.forms.internal.layout.Mark.RuleMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;
import vn.certproc.forms.internal.layout.Mark.TickMark;
import vn.certproc.forms.internal.layout.Page;
import vn.certproc.forms.internal.layout.Style;

/**
 * Draws one page: the texts in reading order, then what is only ornament (rules, dotted blanks), so
 * that a change of line style does not stand between two words.
 */
final class PageDrawer {

  private static final String ROUND_CAPS = "1 J\n";

  private final DocumentFonts fonts;
  private final ContentWriter out = new ContentWriter();
  private final double height;
  private final MarkedContent marked;
  private final FieldMarks fields;
  private final List<TickMark> boxes = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();
  private Optional<Style> style = Optional.empty();

  private PageDrawer(
      DocumentFonts fonts, double height, Optional<StructureTree> tree, FieldMarks fields) {
    this.fields = fields;
    this.fonts = fonts;
    this.height = height;
    this.marked = new MarkedContent(out, tree);
  }

  /** A tick box and its number in the structure. */
  private record Sign(TickMark tick, int number) {}

  /**
   * The content stream of a page, not compressed.
   *
   * @param tree takes what is drawn; empty for a page without tags
   * @param fields takes the blanks and boxes that are fields
   */
  static byte[] draw(
      Page page, DocumentFonts fonts, Optional<StructureTree> tree, FieldMarks fields) {
    PageDrawer drawer = new PageDrawer(fonts, page.height(), tree, fields);
    drawer.texts(page.marks());
    drawer.ticks();
    drawer.marked.ornament();
    drawer.boxes.forEach(drawer::box);
    drawer.rules(RuleMerger.merged(of(RuleMark.class, page.marks())));
    drawer.blanks(of(BlankMark.class, page.marks()));
    drawer.marked.endOrnament();
    return drawer.out.bytes();
  }

  private static <T extends Mark> List<T> of(Class<T> kind, List<Mark> marks) {
    List<T> result = new ArrayList<>();
    for (Mark mark : marks) {
      if (kind.isInstance(mark)) {
        result.add(kind.cast(mark));
      }
    }
    return result;
  }

  private void texts(List<Mark> marks) {
    out.op("BT");
    for (Mark mark : marks) {
      if (mark instanceof TextMark text) {
        text(text);
      } else if (fields.take(mark)) {
        // What is written or ticked is the field's; the empty box below it is ornament.
        if (mark instanceof TickMark tick) {
          boxes.add(tick);
        }
      } else if (mark instanceof PlaceMark place) {
        marked.placed(place);
      } else if (mark instanceof TickMark tick) {
        signs.add(new Sign(tick, marked.reserve(tick.element(), words(tick))));
      }
    }
    marked.leave();
    out.op("ET");
  }

  private static String words(TickMark tick) {
    return DocumentFormat.official().text(tick.ticked() ? "spoken.ticked" : "spoken.unticked");
  }

  private void text(TextMark mark) {
    if (mark.text().isEmpty()) {
      marked.pass(mark.element());
      return;
    }
    marked.enter(mark.element());
    if (!style.equals(Optional.of(mark.style()))) {
      style = Optional.of(mark.style());
      out.raw("/").raw(mark.style().face().resource()).raw(" ").op("Tf", mark.style().size());
    }
    out.op("Tm", 1, 0, 0, 1, mark.x(), height - mark.baseline());
    String text = mark.spaceAfter() ? mark.text() + " " : mark.text();
    FaceMetrics metrics = fonts.use(mark.style().face(), text);
    out.show(text, metrics, mark.wordGap() * 1000 / mark.style().size());
  }

  private void rules(List<RuleMark> rules) {
    double thickness = 0;
    for (RuleMark rule : rules) {
      if (rule.thickness() != thickness) {
        thickness = rule.thickness();
        out.op("w", thickness);
      }
      line(rule.x1(), rule.top(), rule.x2(), rule.bottom());
      out.op("S");
    }
  }

  private void ticks() {
    for (Sign sign : signs) {
      marked.sign(sign.number());
      box(sign.tick());
      marked.endSign();
    }
  }

  private void box(TickMark tick) {
    out.op("w", tick.thickness());
    double lower = height - tick.baseline();
    out.op("re", tick.x(), lower, tick.side(), tick.side());
    if (tick.ticked()) {
      double right = tick.x() + tick.side();
      line(tick.x(), tick.top(), right, tick.bottom());
      line(tick.x(), tick.bottom(), right, tick.top());
    }
    out.op("S");
  }

  /** Dots as a dashed line of no length with round ends: no text that a reader would read out. */
  private void blanks(List<BlankMark> blanks) {
    if (blanks.isEmpty()) {
      return;
    }
    DocumentFormat format = DocumentFormat.official();
    out.op("w", format.length("leader.dot")).raw(ROUND_CAPS);
    out.raw("[0 ").number(format.length("leader.pitch")).raw("] 0 d\n");
    for (BlankMark blank : blanks) {
      line(blank.x(), blank.baseline(), blank.x() + blank.width(), blank.baseline());
      out.op("S");
    }
  }

  private void line(double x1, double y1, double x2, double y2) {
    out.op("m", x1, height - y1).op("l", x2, height - y2);
  }
}
