package vn.certproc.forms;

import vn.certproc.api.model.Coded;

/** How a form shows something else than its data. In the order in which they are listed. */
public enum DifferenceKind implements Coded {
  /** Another text stands there. */
  CHANGED("changed"),
  /** The text is gone. */
  MISSING("missing"),
  /** Something is drawn, laid or stamped over it. */
  COVERED("covered"),
  /** The text is in the file, and nobody sees it: no colour, cut away, in a layer. */
  HIDDEN("hidden"),
  /** The text is there in another size, colour or type. */
  RESTYLED("restyled"),
  /** The eye sees the data; who copies, searches or listens gets another text. */
  READ_AS("read-as"),
  /** Something that belongs to no part of the form was put on the page. */
  ADDED("added"),
  /** A page is missing. */
  PAGE_REMOVED("page-removed"),
  /** A page was put in. */
  PAGE_ADDED("page-added"),
  /** A page stands at another place. */
  PAGE_MOVED("page-moved"),
  /** A page was turned, cut or resized. */
  PAGE_SHAPE("page-shape"),
  /** A font was exchanged. */
  FONT("font"),
  /** Something in the file acts or shows by itself: a script, an action, a layer. */
  ACTIVE("active"),
  /** The text stands at another place, as after a change above it. */
  MOVED("moved");

  private final String code;

  DifferenceKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
