package vn.certproc.forms.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.internal.layout.CleanText;
import vn.certproc.forms.internal.layout.Mark.PlaceMark;
import vn.certproc.forms.internal.layout.Page;

/** Collects where a form is signed while its pages are drawn. Not thread-safe. */
final class SigningPlaceCollector {

  private final List<Found> found = new ArrayList<>();

  /** A place and where its page puts it. */
  private record Found(PlaceMark mark, int page, double pageHeight) {}

  void page(Page page) {
    page.marks().stream()
        .filter(PlaceMark.class::isInstance)
        .map(PlaceMark.class::cast)
        .forEach(mark -> found.add(new Found(mark, page.number(), page.height())));
  }

  /** The places as the metadata records them, in the order of signing. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (SignerKind kind : SignerKind.values()) {
      List<Found> ofKind = found.stream().filter(f -> f.mark().signer().kind() == kind).toList();
      for (int i = 0; i < ofKind.size(); i++) {
        String name = kind.code() + (ofKind.size() == 1 ? "" : "-" + (i + 1));
        texts.add(place(name, ofKind.get(i)).text());
      }
    }
    return texts;
  }

  private static SigningPlace place(String name, Found found) {
    PlaceMark mark = found.mark();
    return new SigningPlace(
        name,
        mark.signer().kind(),
        found.page(),
        mark.x(),
        found.pageHeight() - mark.bottom(),
        mark.width(),
        mark.height(),
        SigningPlace.anchor(mark.number()),
        mark.signer().name().map(CleanText::of).filter(n -> !n.isEmpty()));
  }
}
