package vn.certproc.forms.internal.pdf;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.forms.internal.layout.Element;
import vn.certproc.forms.internal.layout.Mark.PlaceMark;
import vn.certproc.forms.internal.layout.Role;

/**
 * Says in a page's content stream what belongs to which element of the structure, and what is only
 * ornament (ISO 32000-1, 14.6); says nothing where the document is not tagged. Not thread-safe.
 */
final class MarkedContent {

  private final ContentWriter out;
  private final Optional<StructureTree> tree;
  private @Nullable Element open;

  MarkedContent(ContentWriter out, Optional<StructureTree> tree) {
    this.out = out;
    this.tree = tree;
  }

  /** What is shown next is this element's. */
  void enter(Element element) {
    if (tree.isEmpty()) {
      return;
    }
    Element told = StructureType.told(element);
    if (told == open) {
      return;
    }
    leave();
    open = told;
    if (StructureType.isArtifact(told)) {
      out.raw(told.role() == Role.PAGE_NUMBER ? "/Artifact <</Type/Pagination>> BDC\n" : ARTIFACT);
    } else {
      begin(StructureType.of(told), tree.get().content(told));
    }
  }

  private static final String ARTIFACT = "/Artifact BMC\n";

  /** Nothing is shown of this element, but it is there. */
  void pass(Element element) {
    if (tree.isPresent() && !StructureType.isArtifact(element)) {
      tree.get().empty(element);
    }
  }

  /** The place of a signature comes here in the reading order. */
  void placed(PlaceMark place) {
    tree.ifPresent(t -> t.placed(SigningPlace.anchor(place.number())));
  }

  /**
   * A drawn sign comes here in the reading order.
   *
   * @param words what is heard in its place
   * @return its number, for {@link #sign}
   */
  int reserve(Element element, String words) {
    leave();
    return tree.isPresent() ? tree.get().sign(element, words) : 0;
  }

  /** What is drawn next is the sign of this number. */
  void sign(int number) {
    if (tree.isPresent()) {
      begin(StructureType.SPAN, number);
      open = null;
    }
  }

  /** The sign is drawn. */
  void endSign() {
    if (tree.isPresent()) {
      out.raw("EMC\n");
    }
  }

  private void begin(String type, int number) {
    out.raw("/").raw(type).raw("<</MCID ").number(number).raw(">>BDC\n");
  }

  /** What is drawn next is ornament, to the end of the page. */
  void ornament() {
    if (tree.isPresent()) {
      out.raw(ARTIFACT);
    }
  }

  /** The ornament is drawn. */
  void endOrnament() {
    endSign();
  }

  /** Ends what is open. */
  void leave() {
    if (open != null) {
      out.raw("EMC\n");
      open = null;
    }
  }
}
