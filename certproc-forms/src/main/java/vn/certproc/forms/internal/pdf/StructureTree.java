package vn.certproc.forms.internal.pdf;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import vn.certproc.forms.internal.layout.Element;
import vn.certproc.forms.internal.layout.Role;

/**
 * The structure of a tagged document (ISO 32000-1, 14.7): grows while its pages are drawn, one
 * element of the tree for each element of the layout, in reading order. Not thread-safe.
 */
final class StructureTree {

  private static final COSName ALTERNATE = COSName.getPDFName("Alt");
  private static final COSName MARKED_CONTENT_REFERENCE = COSName.getPDFName("MCR");
  private static final COSName TREE_ROOT = COSName.getPDFName("StructTreeRoot");
  private static final COSName PARENTS = COSName.getPDFName("StructParents");
  private static final COSName TABS = COSName.getPDFName("Tabs");

  private final COSDictionary root = new COSDictionary();
  private final COSDictionary document = element(StructureType.DOCUMENT, root);
  private final IdentityHashMap<Element, COSDictionary> elements = new IdentityHashMap<>();
  private final COSArray parents = Streams.inline(new COSArray());
  private final HeaderScopes scopes = new HeaderScopes();
  private Optional<COSDictionary> title = Optional.empty();
  private COSDictionary page = new COSDictionary();
  private COSArray contents = Streams.inline(new COSArray());
  private int pages;

  /** Begins a page; what follows stands on it. */
  void page(COSDictionary next) {
    page = next;
    contents = Streams.inline(new COSArray());
    next.setInt(PARENTS, pages);
    // Order by structure: what PDF/UA asks of a page with annotations, as a signature is one.
    next.setItem(TABS, COSName.S);
    parents.add(COSInteger.get(pages));
    parents.add(contents);
    pages++;
  }

  /**
   * A piece of content on the page.
   *
   * @return its number on the page
   */
  int content(Element element) {
    return place(of(StructureType.told(element)));
  }

  /** A drawn sign, with words for who cannot see it. */
  int sign(Element element, String words) {
    COSDictionary span = element(StructureType.SPAN, of(StructureType.told(element)));
    span.setString(ALTERNATE, words);
    return place(span);
  }

  /** An element that shows nothing, such as an empty cell. */
  void empty(Element element) {
    of(StructureType.told(element));
  }

  private int place(COSDictionary element) {
    int number = contents.size();
    contents.add(element);
    COSBase onPage = element.getItem(COSName.PG);
    if (onPage == null) {
      element.setItem(COSName.PG, page);
    }
    COSInteger id = COSInteger.get(number);
    add(element, onPage == null || onPage == page ? id : reference(id));
    return number;
  }

  /** Content on a page further on than where its element begins. */
  private COSDictionary reference(COSInteger id) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, MARKED_CONTENT_REFERENCE);
    reference.setItem(COSName.PG, page);
    reference.setItem(COSName.MCID, id);
    reference.setDirect(true);
    return reference;
  }

  private COSDictionary of(Element element) {
    COSDictionary known = elements.get(element);
    if (known == null) {
      known = make(element);
      elements.put(element, known);
    }
    return known;
  }

  private COSDictionary make(Element element) {
    if (element.role() == Role.TITLE || element.role() == Role.SUBJECT) {
      return title(element);
    }
    COSDictionary made = element(StructureType.of(element), parent(element));
    if (element.role() == Role.HEADER_CELL) {
      made.setItem(COSName.A, scopes.of(element));
    }
    return made;
  }

  /** The name of the kind of document and the subject below it are one title. */
  private COSDictionary title(Element element) {
    COSDictionary one = title.orElseGet(() -> element(StructureType.of(element), document));
    title = Optional.of(one);
    return one;
  }

  private COSDictionary parent(Element element) {
    Optional<Element> above = element.parent();
    return switch (element.role()) {
      case CELL, HEADER_CELL -> above.map(this::of).orElse(document);
      case ROW -> above.map(table -> group(table, StructureType.TABLE_BODY)).orElse(document);
      case HEADER_ROW ->
          above.map(table -> group(table, StructureType.TABLE_HEAD)).orElse(document);
      default -> document;
    };
  }

  /** The group of a table's rows that is being filled: first its head, then its body. */
  private COSDictionary group(Element table, COSName type) {
    COSDictionary parent = of(table);
    COSBase last = last(parent.getDictionaryObject(COSName.K));
    return last instanceof COSDictionary group && type.equals(group.getCOSName(COSName.S))
        ? group
        : element(type, parent);
  }

  private static @Nullable COSBase last(@Nullable COSBase kids) {
    return kids instanceof COSArray array ? array.getObject(array.size() - 1) : kids;
  }

  private static COSDictionary element(COSName type, COSDictionary parent) {
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.S, type);
    element.setItem(COSName.P, parent);
    add(parent, element);
    return element;
  }

  private static void add(COSDictionary parent, COSBase kid) {
    COSBase kids = parent.getItem(COSName.K);
    if (kids == null) {
      parent.setItem(COSName.K, kid);
    } else if (kids instanceof COSArray array) {
      array.add(kid);
    } else {
      COSArray array = Streams.inline(new COSArray());
      array.add(kids);
      array.add(kid);
      parent.setItem(COSName.K, array);
    }
  }

  /** Hangs the tree into the document. */
  void finish(COSDictionary catalog) {
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, parents);
    root.setItem(COSName.TYPE, TREE_ROOT);
    root.setItem(COSName.PARENT_TREE, tree);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages);
    catalog.setItem(TREE_ROOT, root);
    COSDictionary marked = new COSDictionary();
    marked.setBoolean(COSName.getPDFName("Marked"), true);
    catalog.setItem(COSName.getPDFName("MarkInfo"), marked);
  }
}
