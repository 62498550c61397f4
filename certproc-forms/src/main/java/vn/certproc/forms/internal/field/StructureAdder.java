package vn.certproc.forms.internal.field;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.update.Update;

/**
 * Ties fields that are added to a tagged document to its structure (ISO 32000-1, 14.7; ISO 14289-1,
 * 7.18.4): each is an element of its own in the reading order. For one document; not thread-safe.
 */
final class StructureAdder {

  private static final int MOST = 100_000;
  private static final int DEPTH = 32;
  private static final COSName ID_TREE = COSName.getPDFName("IDTree");
  private static final COSName OBJR = COSName.getPDFName("OBJR");

  private final COSDictionary root;
  private final Update update;
  private final ParentTree parents;
  private Optional<COSDictionary> lastAnchor = Optional.empty();
  private Optional<COSDictionary> last = Optional.empty();

  private StructureAdder(COSDictionary root, Update update) {
    this.root = root;
    this.update = update;
    this.parents = new ParentTree(root, update);
  }

  /** For a tagged document; empty for another. */
  static Optional<StructureAdder> of(COSDictionary catalog, Update update) {
    return catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT) instanceof COSDictionary root
        ? Optional.of(new StructureAdder(root, update))
        : Optional.empty();
  }

  /**
   * An element for a field.
   *
   * @param words what is heard of it
   * @param anchor the name of the element that it follows; where there is none it is the first of a
   *     document, as it stands at the top of its first page
   * @return its key in the structure
   */
  int add(COSDictionary widget, COSDictionary page, String words, Optional<String> anchor) {
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setItem(COSName.S, COSName.getPDFName("Form"));
    element.setItem(COSName.PG, page);
    element.setItem(COSName.ALT, new COSString(words));
    COSDictionary object = new COSDictionary();
    object.setDirect(true);
    object.setItem(COSName.TYPE, OBJR);
    object.setItem(COSName.PG, page);
    object.setItem(COSName.OBJ, widget);
    element.setItem(COSName.K, object);
    place(element, anchor);
    return parents.add(element);
  }

  private void place(COSDictionary element, Optional<String> anchor) {
    Optional<COSDictionary> before = anchor.flatMap(this::named);
    if (before.isPresent()
        && before.get().getDictionaryObject(COSName.P) instanceof COSDictionary parent) {
      // A second field of the same place follows the first.
      boolean again = before.equals(lastAnchor);
      insertAfter(parent, again ? last.orElse(before.get()) : before.get(), element);
      lastAnchor = before;
      last = Optional.of(element);
    } else {
      insert(top(), anchor.isPresent() ? Integer.MAX_VALUE : 0, element);
    }
  }

  /** The element that holds the document, or the root of a structure that has none. */
  private COSDictionary top() {
    COSBase first = root.getDictionaryObject(COSName.K);
    if (first instanceof COSArray array && array.size() == 1) {
      first = array.getObject(0);
    }
    return first instanceof COSDictionary one && one.containsKey(COSName.S) ? one : root;
  }

  private void insertAfter(COSDictionary parent, COSDictionary before, COSDictionary element) {
    COSArray kids = kids(parent);
    for (int i = 0; i < kids.size(); i++) {
      if (kids.getObject(i) == before) {
        insert(parent, i + 1, element);
        return;
      }
    }
    insert(parent, Integer.MAX_VALUE, element);
  }

  private void insert(COSDictionary parent, int index, COSDictionary element) {
    element.setItem(COSName.P, parent);
    COSArray kids = kids(parent);
    kids.add(Math.min(index, kids.size()), element);
    update.changed(kids, parent);
  }

  private COSArray kids(COSDictionary parent) {
    COSBase kids = parent.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      return array;
    }
    COSArray array = new COSArray();
    if (kids != null) {
      array.add(parent.getItem(COSName.K));
    }
    parent.setItem(COSName.K, array);
    update.changed(parent, parent);
    return array;
  }

  /** The element of a name, from the tree of names (ISO 32000-1, 7.9.6). */
  private Optional<COSDictionary> named(String name) {
    Deque<COSBase> open = new ArrayDeque<>();
    if (root.getDictionaryObject(ID_TREE) instanceof COSDictionary tree) {
      open.push(tree);
    }
    for (int visited = 0; !open.isEmpty(); visited++) {
      if (visited > DEPTH) {
        throw new UnreadablePdfException("pdf-too-complex", Map.of());
      }
      if (open.pop() instanceof COSDictionary node) {
        Optional<COSDictionary> found = among(node, name);
        if (found.isPresent()) {
          return found;
        }
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids
            && kids.size() <= MOST) {
          for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
              open.push(kid);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<COSDictionary> among(COSDictionary node, String name) {
    if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray names) {
      for (int i = 0; i + 1 < names.size(); i += 2) {
        if (names.getObject(i) instanceof COSString key
            && key.getString().equals(name)
            && names.getObject(i + 1) instanceof COSDictionary element) {
          return Optional.of(element);
        }
      }
    }
    return Optional.empty();
  }
}
