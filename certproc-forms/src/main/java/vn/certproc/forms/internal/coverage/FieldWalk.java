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
import vn.certproc.forms.internal.strict.PdfValue.Name;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.PdfValue.Str;
import vn.certproc.forms.internal.strict.StrictPdf;
import vn.certproc.forms.internal.strict.Work;

/** Lists the fields of the interactive form in their order (ISO 32000-2 §12.7.4). */
final class FieldWalk {

  /** A field that is still to be looked into, with what it inherits. */
  private record Node(Ref reference, String prefix, PdfValue type, PdfValue inherited) {}

  /** Longer ones only come of fields in fields that go on for ever. */
  private static final int LONGEST_NAME = 4000;

  private final StrictPdf pdf;
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Integer> seen = new HashSet<>();
  private final List<Field> fields = new ArrayList<>();

  private FieldWalk(StrictPdf pdf) {
    this.pdf = pdf;
  }

  static List<Field> fields(StrictPdf pdf) {
    FieldWalk walk = new FieldWalk(pdf);
    PdfValue form = pdf.resolve(pdf.catalog().get("AcroForm"));
    if (form instanceof Dict dict && pdf.resolve(dict.get("Fields")) instanceof Arr roots) {
      walk.push(roots, "", PdfValue.NULL, PdfValue.NULL);
    }
    while (!walk.open.isEmpty()) {
      walk.visit(walk.open.pop());
    }
    return List.copyOf(walk.fields);
  }

  private void push(Arr values, String prefix, PdfValue type, PdfValue inherited) {
    for (int i = values.items().size() - 1; i >= 0; i--) {
      if (!(values.items().get(i) instanceof Ref reference) || !seen.add(reference.number())) {
        throw new PdfDamage("field-tree", 0);
      }
      open.push(new Node(reference, prefix, type, inherited));
    }
  }

  private void visit(Node node) {
    if (!(pdf.resolve(node.reference()) instanceof Dict dict)) {
      return;
    }
    String name = name(node.prefix(), dict);
    if (name.length() > LONGEST_NAME) {
      throw Work.tooComplex();
    }
    PdfValue type = dict.has("FT") ? pdf.resolve(dict.get("FT")) : node.type();
    PdfValue value = dict.has("V") ? dict.get("V") : node.inherited();
    Arr kids = pdf.resolve(dict.get("Kids")) instanceof Arr array ? array : new Arr(List.of());
    if (kids.items().stream().anyMatch(kid -> pdf.dict(kid).filter(k -> k.has("T")).isPresent())) {
      push(kids, name, type, value);
      return;
    }
    boolean signature = type instanceof Name n && n.value().equals("Sig");
    fields.add(
        new Field(name, signature, node.reference(), dict, value, widgets(node.reference(), kids)));
  }

  private static List<Ref> widgets(Ref field, Arr kids) {
    List<Ref> widgets = new ArrayList<>();
    if (kids.items().isEmpty()) {
      widgets.add(field);
    }
    for (PdfValue kid : kids.items()) {
      if (kid instanceof Ref ref) {
        widgets.add(ref);
      }
    }
    return widgets;
  }

  private String name(String prefix, Dict dict) {
    String own = pdf.resolve(dict.get("T")) instanceof Str s ? Texts.of(s.bytes()) : "";
    return prefix.isEmpty() || own.isEmpty() ? prefix + own : prefix + "." + own;
  }
}
