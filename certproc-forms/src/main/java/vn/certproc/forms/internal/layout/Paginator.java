package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/**
 * Puts strips on pages. Strips that are kept together are held back until the last of them is
 * there. Belongs to one layout run; not thread-safe.
 */
final class Paginator implements Flow {

  /** Rounding of sums must not push a line to the next page. */
  private static final double TOLERANCE = 0.01;

  private final Tools tools;
  private final Page.Sink sink;
  private final Slicer slicer;
  private final double wholeRow;
  private final List<Strip> chain = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();
  private int number = 1;
  private double y;
  private boolean fresh = true;

  Paginator(Tools tools, Page.Sink sink) {
    this.tools = tools;
    this.sink = sink;
    this.slicer = new Slicer(tools.format().length("table.padding.y"));
    this.wholeRow = tools.page().areaHeight() * tools.format().number("table.row.whole.share");
    this.y = tools.page().top();
  }

  @Override
  public void add(Strip strip) {
    chain.add(strip);
    if (!strip.keepWithNext()) {
      placeChain();
    }
  }

  /** Ends the document; even an empty one has a page. */
  void finish() {
    placeChain();
    endPage();
  }

  private void placeChain() {
    List<Strip> strips = List.copyOf(chain);
    chain.clear();
    place(strips);
  }

  /** Puts them on one page where they fit one; what may be cut is cut rather than moved. */
  private void place(List<Strip> strips) {
    if (fits(strips)) {
      strips.forEach(this::put);
    } else if (!mayBeCut(strips) && fitsNewPage(strips)) {
      newPage(strips.get(0));
      strips.forEach(this::put);
    } else {
      placeFirst(strips.get(0), strips);
      place(strips.subList(1, strips.size()));
    }
  }

  /** Puts the first of strips that go over a page; what must follow it begins beside it. */
  private void placeFirst(Strip first, List<Strip> all) {
    double following = least(all.subList(1, all.size()));
    if (mayBeCut(first)) {
      placeInSlices(first, following);
      return;
    }
    boolean together = fits(first, following) || fresh;
    if (!together && (fitsNewPage(first, following) || !fits(first, 0))) {
      newPage(first);
    }
    put(first);
  }

  private boolean mayBeCut(List<Strip> strips) {
    return strips.stream().anyMatch(this::mayBeCut);
  }

  /** Only a table row that is high anyway, or what is higher than a page. */
  private boolean mayBeCut(Strip strip) {
    boolean highRow = strip.header().isPresent() && strip.height() > wholeRow;
    return highRow || strip.height() > tools.page().areaHeight();
  }

  /** The least height that strips which belong together need on a page. */
  private double least(List<Strip> strips) {
    double height = 0;
    for (Strip strip : strips) {
      if (mayBeCut(strip)) {
        return height + strip.gap() + slicer.least(strip);
      }
      height += strip.gap() + strip.height();
    }
    return height;
  }

  /** Fills page after page; what must follow gets at least the last lines beside it. */
  private void placeInSlices(Strip whole, double following) {
    Strip rest = whole;
    double beside = following <= roomBelowLeast(whole) ? following : 0;
    while (!fits(rest, beside)) {
      double room = tools.page().bottom() - y - gapOf(rest) - TOLERANCE;
      Optional<Slicer.Slices> slices = slicer.cut(rest, Math.min(room, rest.height() - 1));
      if (slices.isPresent()) {
        put(slices.get().first());
        rest = slices.get().rest();
      } else if (fresh) {
        break;
      }
      newPage(rest);
    }
    put(rest);
  }

  /** The room of a new page below the least of a strip that stands on it. */
  private double roomBelowLeast(Strip strip) {
    return tools.page().areaHeight() - headerHeight(strip) - slicer.least(strip);
  }

  private boolean fits(Strip first, double following) {
    double height = gapOf(first) + first.height() + following;
    return y + height <= tools.page().bottom() + TOLERANCE;
  }

  private boolean fitsNewPage(Strip first, double following) {
    double height = headerHeight(first) + first.height() + following;
    return height <= tools.page().areaHeight() + TOLERANCE;
  }

  private double headerHeight(Strip strip) {
    return repeated(strip).map(Strip::height).orElse(0.0);
  }

  private boolean fits(List<Strip> strips) {
    return y + height(strips, fresh) <= tools.page().bottom() + TOLERANCE;
  }

  private boolean fitsNewPage(List<Strip> strips) {
    if (strips.isEmpty()) {
      return true;
    }
    return headerHeight(strips.get(0)) + height(strips, true)
        <= tools.page().areaHeight() + TOLERANCE;
  }

  private static double height(List<Strip> strips, boolean withoutFirstGap) {
    double height = 0;
    for (Strip strip : strips) {
      height += strip.gap() + strip.height();
    }
    return strips.isEmpty() || !withoutFirstGap ? height : height - strips.get(0).gap();
  }

  private double gapOf(Strip strip) {
    return fresh ? 0 : strip.gap();
  }

  private void put(Strip strip) {
    y += gapOf(strip);
    for (Mark mark : strip.marks()) {
      marks.add(mark.lowered(y));
    }
    y += strip.height();
    fresh = false;
  }

  private void newPage(Strip first) {
    endPage();
    number++;
    Optional<Strip> header = repeated(first);
    header.ifPresent(this::put);
    fresh = true;
  }

  /** A header is repeated unless it would take most of the page. */
  private Optional<Strip> repeated(Strip strip) {
    return strip.header().filter(h -> h.height() <= tools.page().areaHeight() / 2);
  }

  private void endPage() {
    if (number > 1) {
      marks.add(0, pageNumber());
    }
    sink.accept(new Page(number, tools.page().width(), tools.page().height(), marks));
    marks = new ArrayList<>();
    y = tools.page().top();
    fresh = true;
  }

  private Mark pageNumber() {
    Style style = tools.format().style("page-number.style");
    Element element = Element.of(Role.PAGE_NUMBER, "page");
    String text = Integer.toString(number);
    double x = (tools.page().width() - tools.typesetter().width(text, style, element)) / 2;
    double baseline = tools.format().length("page-number.baseline");
    return new TextMark(x, baseline, style, text, 0, element);
  }
}
