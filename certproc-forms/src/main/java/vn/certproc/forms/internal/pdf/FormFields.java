package vn.certproc.forms.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.payload.RequestEntry;
import vn.certproc.forms.FillableForm;
import vn.certproc.forms.FormChoice;
import vn.certproc.forms.FormField;
import vn.certproc.forms.internal.layout.Mark;
import vn.certproc.forms.internal.layout.Role;

/**
 * The fields of a form that is filled in on a screen (ISO 32000-1, 12.7): one for each path of the
 * request, named by it, with as many places as the path has. Each place has its appearance, so that
 * a reader need not make one; nothing runs. Not thread-safe.
 */
final class FormFields implements FieldMarks {

  private static final String SIZE = "12";
  private static final String DEFAULT = "(/" + FieldFont.RESOURCE + " " + SIZE + " Tf 0 g)";
  private static final int DAY_LENGTH = 10;
  private static final int COMBO = 1 << 17;
  private static final String ON = "Yes";

  /** The base line of a field's text above its lower edge. */
  private static final double BASE = 4;

  private final PdfFile file;
  private final Optional<StructureTree> structure;
  private final FillableForm form;
  private final Map<String, List<Widget>> places = new LinkedHashMap<>();
  private final StringBuilder annotations = new StringBuilder();
  private int page;
  private double height;

  FormFields(PdfFile file, Optional<StructureTree> structure, FillableForm form) {
    this.file = file;
    this.structure = structure;
    this.form = form;
  }

  /** Begins a page. */
  void page(int number, double pageHeight) {
    page = number;
    height = pageHeight;
    annotations.setLength(0);
  }

  /** The entries of the page that name its fields. */
  String pageEntries() {
    return annotations.length() == 0 ? "" : "/Annots[" + annotations + "]";
  }

  @Override
  public boolean take(Mark mark) {
    Role role = mark.element().role();
    boolean fillable =
        (role == Role.VALUE && mark instanceof Mark.BlankMark)
            || (role == Role.CHOICE && mark instanceof Mark.TickMark);
    if (!fillable || form.field(mark.element().path()).isEmpty()) {
      return false;
    }
    int number = file.reserve();
    int parent = structure.map(s -> s.widget(mark.element(), number)).orElse(-1);
    places
        .computeIfAbsent(mark.element().path(), path -> new ArrayList<>())
        .add(Widget.of(mark, number, page, parent, height));
    annotations.append(PdfFile.reference(number)).append(' ');
    return true;
  }

  /**
   * Writes the fields.
   *
   * @return the catalog's entry that names them
   */
  String finish() {
    FieldFont font = FieldFont.shared();
    String resources =
        "<</Font<</" + FieldFont.RESOURCE + " " + PdfFile.reference(font.write(file)) + ">>>>";
    StringBuilder all = new StringBuilder();
    for (FormField field : form.fields()) {
      List<Widget> widgets = places.getOrDefault(field.name(), List.of());
      if (!widgets.isEmpty()) {
        all.append(PdfFile.reference(field(field, widgets, font, resources))).append(' ');
      }
    }
    int fields = file.object("<</Fields[" + all + "]/DR" + resources + "/DA" + DEFAULT + ">>");
    return "/AcroForm " + PdfFile.reference(fields);
  }

  /** A field of one place is that place; one of several has them as its kids. */
  private int field(FormField field, List<Widget> widgets, FieldFont font, String resources) {
    String entries = entries(field);
    if (widgets.size() == 1) {
      Widget only = widgets.get(0);
      file.object(
          only.number(),
          "<<" + entries + only.entries() + appearance(field, only, font, resources) + ">>");
      return only.number();
    }
    int number = file.reserve();
    StringBuilder kids = new StringBuilder();
    for (Widget widget : widgets) {
      kids.append(PdfFile.reference(widget.number())).append(' ');
      file.object(
          widget.number(),
          "<</Parent "
              + PdfFile.reference(number)
              + widget.entries()
              + appearance(field, widget, font, resources)
              + ">>");
    }
    file.object(number, "<<" + entries + "/Kids[" + kids + "]>>");
    return number;
  }

  private String entries(FormField field) {
    String named = "/T" + PdfText.string(field.name()) + "/TU" + PdfText.string(field.label().vi());
    if (isMark(field)) {
      return "/FT/Btn" + named + "/V/" + state(field);
    }
    String value = value(field).map(v -> "/V" + PdfText.string(v)).orElse("");
    if (field.choices().isEmpty()) {
      return "/FT/Tx" + named + "/DA" + DEFAULT + "/MaxLen " + maxLength(field) + value;
    }
    StringBuilder options = new StringBuilder();
    for (FormChoice choice : field.choices()) {
      options.append('[').append(PdfText.string(choice.code()));
      options.append(PdfText.string(choice.label().vi())).append(']');
    }
    return "/FT/Ch/Ff " + COMBO + named + "/DA" + DEFAULT + "/Opt[" + options + "]" + value;
  }

  private static int maxLength(FormField field) {
    return field.entry().kind() == RequestEntry.Kind.DAY ? DAY_LENGTH : field.entry().maxLength();
  }

  private static boolean isMark(FormField field) {
    return field.entry().kind() == RequestEntry.Kind.MARK;
  }

  private Optional<String> value(FormField field) {
    return Optional.ofNullable(form.values().get(field.name()));
  }

  private String state(FormField field) {
    return value(field).isPresent() ? ON : "Off";
  }

  private String appearance(FormField field, Widget widget, FieldFont font, String resources) {
    if (isMark(field)) {
      int on = drawing(widget, "", cross(widget));
      int off = drawing(widget, "", "");
      return "/AS/"
          + state(field)
          + "/AP<</N<</"
          + ON
          + " "
          + PdfFile.reference(on)
          + "/Off "
          + PdfFile.reference(off)
          + ">>>>";
    }
    String shown = value(field).map(v -> shown(field, v)).orElse("");
    String text =
        shown.isEmpty()
            ? "/Tx BMC EMC"
            : "/Tx BMC q BT /"
                + FieldFont.RESOURCE
                + " "
                + SIZE
                + " Tf 0 g 2 "
                + PdfText.number(BASE)
                + " Td "
                + font.codes(shown)
                + " Tj ET Q EMC";
    return "/AP<</N " + PdfFile.reference(drawing(widget, "/Resources" + resources, text)) + ">>";
  }

  private static String shown(FormField field, String value) {
    return field.choice(value).map(choice -> choice.label().vi()).orElse(value);
  }

  private int drawing(Widget widget, String entries, String content) {
    return file.deflated(widget.box() + entries, content.getBytes(StandardCharsets.US_ASCII));
  }

  private static String cross(Widget widget) {
    String right = PdfText.number(widget.width());
    String top = PdfText.number(widget.height());
    return "0.8 w 0 0 m " + right + " " + top + " l 0 " + top + " m " + right + " 0 l S";
  }
}
