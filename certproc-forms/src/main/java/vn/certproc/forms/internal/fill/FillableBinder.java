package vn.certproc.forms.internal.fill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.api.payload.RequestEntries;
import vn.certproc.api.payload.RequestEntry;
import vn.certproc.forms.FillableForm;
import vn.certproc.forms.FormChoice;
import vn.certproc.forms.FormChoices;
import vn.certproc.forms.FormField;
import vn.certproc.forms.FormPart;
import vn.certproc.forms.internal.binding.DocumentBinder;
import vn.certproc.forms.internal.definition.BlockSpec;
import vn.certproc.forms.internal.definition.Conventions;
import vn.certproc.forms.internal.definition.FillableSpec;
import vn.certproc.forms.internal.definition.FormSpec;

/** Makes the blank form and its fields out of a definition. */
public final class FillableBinder {

  private FillableBinder() {}

  /** The form for one sender. */
  public static FillableForm bind(
      FormSpec form, FillableSpec fillable, Conventions conventions, FormChoices choices) {
    List<BlockSpec> body = FillableBody.of(form.body(), fillable);
    FormSpec patched =
        new FormSpec(
            form.definition(),
            form.writer(),
            form.follows(),
            form.landscape(),
            form.addressee(),
            form.variants(),
            body,
            form.fillable());
    return new FillableForm(
        DocumentBinder.blank(patched, conventions, fillable.sender()),
        fillable.sender(),
        fields(body, fillable, choices),
        Map.of());
  }

  private static List<FormField> fields(
      List<BlockSpec> body, FillableSpec fillable, FormChoices choices) {
    Map<String, FormField> fields = new LinkedHashMap<>();
    for (BlockSpec block : body) {
      if (block instanceof BlockSpec.Field field) {
        add(fields, field.path(), field.part(), fillable, choices);
      } else if (block instanceof BlockSpec.Row row) {
        row.fields().forEach(f -> add(fields, f.path(), f.part(), fillable, choices));
      } else if (block instanceof BlockSpec.Choices boxes) {
        boxes.choices().forEach(c -> add(fields, c.path(), c.part(), fillable, choices));
      }
    }
    return List.copyOf(fields.values());
  }

  private static void add(
      Map<String, FormField> fields,
      String path,
      FormPart part,
      FillableSpec fillable,
      FormChoices choices) {
    RequestEntries.find(path)
        .ifPresent(
            entry ->
                fields.putIfAbsent(
                    path, new FormField(entry, part.label(), choices(entry, fillable, choices))));
  }

  private static List<FormChoice> choices(
      RequestEntry entry, FillableSpec fillable, FormChoices choices) {
    List<FormChoice> listed =
        fillable.inserts().stream()
            .flatMap(insert -> insert.fields().stream())
            .filter(field -> field.field().path().equals(entry.path()))
            .flatMap(field -> field.options().stream())
            .toList();
    return listed.isEmpty()
        ? entry
            .vocabulary()
            .map(vocabulary -> choices.of(vocabulary, fillable.subscribers()))
            .orElseGet(List::of)
        : listed;
  }
}
