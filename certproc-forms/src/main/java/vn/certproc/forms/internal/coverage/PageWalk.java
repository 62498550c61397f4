package vn.certproc.forms.internal.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;

/** Lists the pages in their order (ISO 32000-2 §7.7.3). */
final class PageWalk {

  /** A node of the tree, and the media box and the crop box that it inherits. */
  private record Node(Ref reference, PdfValue box, PdfValue crop) {}

  private final StrictPdf pdf;
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Integer> seen = new HashSet<>();
  private final List<Page> pages = new ArrayList<>();

  private PageWalk(StrictPdf pdf) {
    this.pdf = pdf;
  }

  static List<Page> pages(StrictPdf pdf) {
    PageWalk walk = new PageWalk(pdf);
    walk.push(pdf.catalog().get("Pages"), PdfValue.NULL, PdfValue.NULL);
    while (!walk.open.isEmpty()) {
      walk.visit(walk.open.pop());
    }
    return List.copyOf(walk.pages);
  }

  private void push(PdfValue value, PdfValue box, PdfValue crop) {
    if (!(value instanceof Ref reference) || !seen.add(reference.number())) {
      throw new PdfDamage("page-tree", 0);
    }
    open.push(new Node(reference, box, crop));
  }

  private void visit(Node node) {
    Dict dict = pdf.dict(node.reference()).orElseThrow(() -> new PdfDamage("page-tree", 0));
    PdfValue box = dict.has("MediaBox") ? dict.get("MediaBox") : node.box();
    PdfValue crop = dict.has("CropBox") ? dict.get("CropBox") : node.crop();
    if (pdf.resolve(dict.get("Kids")) instanceof Arr kids) {
      for (int i = kids.items().size() - 1; i >= 0; i--) {
        push(kids.items().get(i), box, crop);
      }
      return;
    }
    List<PdfValue> annotations =
        pdf.resolve(dict.get("Annots")) instanceof Arr array ? array.items() : List.of();
    pages.add(new Page(pages.size() + 1, node.reference(), dict, area(box, crop), annotations));
  }

  /** What is seen of a page is never more than either of its boxes. */
  private double area(PdfValue box, PdfValue crop) {
    double all = Numbers.area(pdf, box);
    return pdf.resolve(crop).equals(PdfValue.NULL) ? all : Math.min(all, Numbers.area(pdf, crop));
  }
}
