package vn.certproc.forms.internal.coverage;

import java.util.Set;

/**
 * By which ways an object with a part of its own may be reached to be looked at as that part. A
 * page's resources name what they hold at will, so a dictionary that is a field, a form or a tree
 * could be the page's objects as well: reached in such a way, nothing of it may change. Source: the
 * keys of ISO 32000-2 that lead to each of these.
 */
final class Arrivals {

  private static final Set<String> TO_FIELDS = Set.of("Fields", "Kids", "Annots");

  private static final Set<String> TO_ELEMENTS = Set.of("K", "P", "SE");

  /** Destinations, parents of annotations and beads, and what the structure says of pages. */
  private static final Set<String> TO_PAGES = Set.of("Pages", "P", "Pg");

  private Arrivals() {}

  /** Whether what stands at this place may be looked at as this part. */
  static boolean fits(Part part, Place place) {
    String key = place.key();
    boolean item = place.inArray();
    return switch (part) {
      case FORM -> !item && key.equals("AcroForm");
      case STRUCTURE -> !item && (key.equals("StructTreeRoot") || key.equals("P"));
      case EMPTY_SIGNATURE, EMPTY_SIGNATURE_WIDGET ->
          item ? TO_FIELDS.contains(key) : key.equals("Obj") || key.equals("Parent");
      case PAGE -> item || TO_PAGES.contains(key);
      case ELEMENT -> item || TO_ELEMENTS.contains(key);
      case FIELDS, ANNOTATIONS, ELEMENTS, PARENT_TREE, PLAIN -> true;
    };
  }
}
