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
    if (fits(strips)) {
      strips.forEach(this::put);
    } else if (!mayBeCut(strips) && fitsNewPage(strips)) {
      newPage(strips.get(0));
      strips.forEach(this::put);
    } else {
      for (int i = 0; i < strips.size(); i++) {
        placeAlone(strips.get(i), strips.subList(i + 1, strips.size()));
      }
    }
  }

  private boolean mayBeCut(List<Strip> strips) {
    return strips.stream().anyMatch(this::mayBeCut);
  }

  /** Only a table row that is high anyway, or what is higher than a page. */
  private boolean mayBeCut(Strip strip) {
    boolean highRow = strip.header().isPresent() && strip.height() > wholeRow;
    return highRow || strip.height() > tools.page().areaHeight();
  }

  private void placeAlone(Strip strip, List<Strip> following) {
    List<Strip> together = new ArrayList<>(following);
    together.add(0, strip);
    if (fits(together)) {
      put(strip);
    } else if (mayBeCut(strip)) {
      placeInSlices(strip, following);
    } else {
      if (!fresh && (fitsNewPage(together) || !fits(List.of(strip)))) {
        newPage(strip);
      }
      put(strip);
    }
  }

  /** Fills page after page; what must follow gets at least the last line beside it. */
  private void placeInSlices(Strip whole, List<Strip> following) {
    Strip rest = whole;
    while (true) {
      List<Strip> together = new ArrayList<>(following);
      together.add(0, rest);
      boolean alone = fits(List.of(rest));
      if (alone && (fits(together) || !fitsNewPage(following))) {
        break;
      }
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

  private boolean fits(List<Strip> strips) {
    return y + height(strips, fresh) <= tools.page().bottom() + TOLERANCE;
  }

  private boolean fitsNewPage(List<Strip> strips) {
    if (strips.isEmpty()) {
      return true;
    }
    double header = repeated(strips.get(0)).map(Strip::height).orElse(0.0);
    return header + height(strips, true) <= tools.page().areaHeight() + TOLERANCE;
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
