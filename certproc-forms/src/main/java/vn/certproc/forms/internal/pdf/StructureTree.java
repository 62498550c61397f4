package vn.certproc.forms.internal.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.certproc.forms.internal.layout.Element;
import vn.certproc.forms.internal.layout.Role;

/**
 * The structure of a tagged document (ISO 32000-1, 14.7): grows while its pages are drawn, one
 * element of the tree for each element of the layout, in reading order. A row of a table is written
 * and forgotten when the next one begins, so that a long list needs no more memory than a short
 * one. Not thread-safe.
 */
final class StructureTree {

  private final PdfFile file;
  private final int root;
  private final StructureNode document;
  private final List<StructureNode> open = new ArrayList<>();
  private final IdentityHashMap<Element, StructureNode> elements = new IdentityHashMap<>();
  private final SortedMap<Integer, String> parents = new TreeMap<>();
  private final SortedMap<String, String> anchors = new TreeMap<>();
  private final StringBuilder contents = new StringBuilder();
  private final TableRow row = new TableRow();
  private Optional<StructureNode> title = Optional.empty();
  private Optional<StructureNode> last = Optional.empty();
  private @Nullable StructureNode group;
  private String groupType = "";
  private int page;
  private int pageKey = -1;
  private int keys;
  private int contentCount;

  StructureTree(PdfFile file) {
    this.file = file;
    this.root = file.reserve();
    this.document = keep(node(StructureType.DOCUMENT, root, ""));
  }

  /**
   * Begins a page; what follows stands on it.
   *
   * @param number the page's number as an object
   * @return the entries of the page that tie it to the structure
   */
  String page(int number) {
    endPage();
    page = number;
    // Tabs in the order of the structure: what PDF/UA asks of a page with annotations, as a
    // signature is one.
    pageKey = keys++;
    return "/Tabs/S/StructParents " + pageKey;
  }

  private void endPage() {
    if (pageKey >= 0) {
      parents.put(pageKey, PdfFile.reference(file.object("[" + contents + "]")));
    }
    contents.setLength(0);
    contentCount = 0;
  }

  /**
   * A piece of content on the page.
   *
   * @return its number on the page
   */
  int content(Element element) {
    StructureNode node = of(StructureType.told(element));
    last = element.role() == Role.CELL ? Optional.empty() : Optional.of(node);
    return place(node);
  }

  /**
   * The place of a signature: what was told last gets a name (14.7.2, table 323), so that the
   * signature's field can follow it in the reading order once it is there.
   */
  void placed(String anchor) {
    last.ifPresent(
        node -> {
          node.name(anchor);
          anchors.put(anchor, PdfFile.reference(node.number()));
        });
  }

  /** A drawn sign, with words for who cannot see it. */
  int sign(Element element, String words) {
    StructureNode around = of(StructureType.told(element));
    String words16 = "/Alt" + PdfText.string(words);
    StructureNode span = node(StructureType.SPAN, around.number(), words16);
    around.add(span);
    int number = place(span);
    span.write(file);
    return number;
  }

  /**
   * A field that is filled in on a screen, where it comes in the reading order.
   *
   * @param number the number of its place on the page as an object
   * @return its key in the structure
   */
  int widget(Element element, int number) {
    StructureNode around = of(StructureType.told(element));
    StructureNode form = node(StructureType.FORM, around.number(), "");
    around.add(form);
    form.addObject(number, page);
    form.write(file);
    parents.put(keys, PdfFile.reference(form.number()));
    return keys++;
  }

  /** An element that shows nothing, such as an empty cell. */
  void empty(Element element) {
    of(StructureType.told(element));
  }

  private int place(StructureNode node) {
    contents.append(PdfFile.reference(node.number())).append(' ');
    node.add(contentCount, page);
    return contentCount++;
  }

  private StructureNode of(Element element) {
    if (element.role() == Role.CELL) {
      return cell(element);
    }
    StructureNode known = elements.get(element);
    if (known == null) {
      known = make(element);
      elements.put(element, known);
    }
    return known;
  }

  private StructureNode cell(Element element) {
    Element ofRow = element.parent().orElse(element);
    if (!row.is(ofRow)) {
      row.write(file);
      StructureNode body = group(ofRow, StructureType.TABLE_BODY);
      StructureNode next = node(StructureType.of(ofRow), body.number(), "");
      body.add(next);
      row.begin(ofRow, next);
    }
    return row.cell(element, file);
  }

  private StructureNode make(Element element) {
    return switch (element.role()) {
      case TITLE, SUBJECT -> title(element);
      case HEADER_CELL -> under(above(element), element, StructureType.scope(element));
      case HEADER_ROW -> under(group(element, StructureType.TABLE_HEAD), element, "");
      default -> under(document, element, "");
    };
  }

  private StructureNode above(Element element) {
    return element.parent().map(this::of).orElse(document);
  }

  /** The name of the kind of document and the subject below it are one title. */
  private StructureNode title(Element element) {
    StructureNode one = title.orElseGet(() -> under(document, element, ""));
    title = Optional.of(one);
    return one;
  }

  /** The group of a table's rows that is being filled: first its head, then its body. */
  private StructureNode group(Element ofRow, String type) {
    StructureNode table = above(ofRow);
    StructureNode current = group;
    if (current == null || !groupType.equals(type + table.number())) {
      current = keep(node(type, table.number(), ""));
      table.add(current);
      group = current;
      groupType = type + table.number();
    }
    return current;
  }

  private StructureNode under(StructureNode parent, Element element, String attributes) {
    StructureNode made = keep(node(StructureType.of(element), parent.number(), attributes));
    parent.add(made);
    return made;
  }

  private StructureNode node(String type, int parent, String attributes) {
    return new StructureNode(file.reserve(), type, parent, attributes);
  }

  private StructureNode keep(StructureNode node) {
    open.add(node);
    return node;
  }

  /**
   * Writes what is not written yet.
   *
   * @return the entries of the catalog that name the structure
   */
  String finish() {
    endPage();
    row.write(file);
    open.forEach(node -> node.write(file));
    StringBuilder nums = new StringBuilder();
    parents.forEach((key, parent) -> nums.append(key).append(' ').append(parent).append(' '));
    file.object(
        root,
        "<</Type/StructTreeRoot/K "
            + PdfFile.reference(document.number())
            + "/ParentTree<</Nums["
            + nums
            + "]>>/ParentTreeNextKey "
            + keys
            + names()
            + ">>");
    return "/MarkInfo<</Marked true>>/StructTreeRoot " + PdfFile.reference(root);
  }

  /** The tree of the elements that have names. */
  private String names() {
    if (anchors.isEmpty()) {
      return "";
    }
    StringBuilder names = new StringBuilder();
    anchors.forEach((name, node) -> names.append('(').append(name).append(')').append(node));
    return "/IDTree<</Names[" + names + "]>>";
  }
}
