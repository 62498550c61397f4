package vn.certproc.forms.internal.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import vn.certproc.forms.UnreadablePdfException;

/**
 * The fields of a foreign file (ISO 32000-1, 12.7.3), each with what it inherits. The tree is
 * walked here, since it may be deep or lead back into itself.
 */
public final class FormTree {

  private static final int MOST = 10_000;
  private static final int DEPTH = 32;

  private final List<Field> fields = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Node> open = new ArrayDeque<>();

  private FormTree() {}

  /**
   * A field without fields below it.
   *
   * @param name its full name
   * @param dictionary the field itself
   * @param type its type, its own or inherited
   * @param value its value, its own or inherited
   * @param widgets its places; the field itself where it is one
   */
  public record Field(
      String name,
      COSDictionary dictionary,
      Optional<COSName> type,
      Optional<COSBase> value,
      List<COSDictionary> widgets) {

    /** Copies the list. */
    public Field {
      widgets = List.copyOf(widgets);
    }

    /** Whether it is one for a signature. */
    public boolean signature() {
      return type.filter(COSName.SIG::equals).isPresent();
    }

    /** Whether it is one for a signature, and holds one. */
    public boolean signed() {
      return signature() && value.filter(COSDictionary.class::isInstance).isPresent();
    }
  }

  private record Node(
      COSDictionary dictionary,
      String above,
      Optional<COSName> type,
      Optional<COSBase> value,
      int depth) {}

  /**
   * The fields in the order of the document.
   *
   * @throws UnreadablePdfException {@code pdf-too-complex}
   */
  public static List<Field> fields(COSDictionary catalog) {
    FormTree tree = new FormTree();
    if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form
        && form.getDictionaryObject(COSName.FIELDS) instanceof COSArray roots) {
      tree.push(roots, "", Optional.empty(), Optional.empty(), 0);
    }
    while (!tree.open.isEmpty()) {
      tree.visit(tree.open.pop());
    }
    return tree.fields;
  }

  private void push(
      COSArray kids, String above, Optional<COSName> type, Optional<COSBase> value, int depth) {
    check(depth <= DEPTH && kids.size() <= MOST);
    for (int i = kids.size() - 1; i >= 0; i--) {
      if (kids.getObject(i) instanceof COSDictionary kid && seen.add(kid)) {
        check(seen.size() <= MOST);
        open.push(new Node(kid, above, type, value, depth));
      }
    }
  }

  private void visit(Node node) {
    COSDictionary own = node.dictionary();
    Optional<COSName> type = Optional.ofNullable(own.getCOSName(COSName.FT)).or(node::type);
    Optional<COSBase> value =
        Optional.ofNullable(own.getDictionaryObject(COSName.V)).or(node::value);
    String name = name(node.above(), own.getDictionaryObject(COSName.T));
    if (own.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      List<COSDictionary> widgets = widgets(kids);
      if (widgets.isEmpty()) {
        push(kids, name, type, value, node.depth() + 1);
      } else {
        fields.add(new Field(name, own, type, value, widgets));
      }
    } else {
      fields.add(new Field(name, own, type, value, List.of(own)));
    }
  }

  /** Kids without a name of their own are places of the field, not fields. */
  private static List<COSDictionary> widgets(COSArray kids) {
    check(kids.size() <= MOST);
    List<COSDictionary> widgets = new ArrayList<>();
    for (int i = 0; i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid && !kid.containsKey(COSName.T)) {
        widgets.add(kid);
      }
    }
    return widgets;
  }

  private static String name(String above, @Nullable COSBase own) {
    String part = own instanceof COSString text ? text.getString() : "";
    return above.isEmpty() || part.isEmpty() ? above + part : above + "." + part;
  }

  private static void check(boolean within) {
    if (!within) {
      throw new UnreadablePdfException("pdf-too-complex", Map.of());
    }
  }
}
