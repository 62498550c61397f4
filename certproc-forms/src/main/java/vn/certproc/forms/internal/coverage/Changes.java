package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.certproc.forms.verification.Change;

/** Collects what was changed, up to a number that somebody may still read. Not thread-safe. */
final class Changes {

  private static final int MOST = 50;

  private final List<Change> found = new ArrayList<>();

  /** Something at a place was changed, removed or added: what, is told from the place. */
  void at(Place place) {
    String path = place.toString();
    add(Change.of(code(path), path));
  }

  /** A change of its own kind. */
  void add(Change change) {
    if (found.size() < MOST) {
      found.add(change);
    }
  }

  /** A change that concerns a field. */
  void field(String code, String name) {
    add(Change.of(code, "Root/AcroForm/Fields", Map.of("field", name)));
  }

  boolean full() {
    return found.size() >= MOST;
  }

  List<Change> all() {
    return List.copyOf(found);
  }

  private static String code(String path) {
    if (path.contains("/Annots")) {
      return "annotation-changed";
    }
    if (path.startsWith("Root/Pages")) {
      return "page-changed";
    }
    if (path.startsWith("Root/AcroForm")) {
      return "field-changed";
    }
    if (path.startsWith("Root/Names/EmbeddedFiles") || path.startsWith("Root/AF")) {
      return "attachment-changed";
    }
    if (path.startsWith("Root/StructTreeRoot")) {
      return "structure-changed";
    }
    if (path.startsWith("Root/Metadata") || path.startsWith("Info")) {
      return "metadata-changed";
    }
    return "document-changed";
  }
}
