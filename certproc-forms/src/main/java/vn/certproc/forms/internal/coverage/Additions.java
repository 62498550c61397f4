package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Ref;

/**
 * The signature fields that a later revision filled or added. Found before anything is compared, as
 * annotations and structure may refer to them.
 */
final class Additions {

  /** A field that was filled or added. */
  record Added(Field field, boolean existed) {}

  private final Set<String> unsigned;
  private final Set<PdfValue> signatures = new HashSet<>();
  private final List<Added> added = new ArrayList<>();
  private final Set<Integer> fields = new HashSet<>();
  private final Set<Integer> widgets = new HashSet<>();

  private Additions(Outline old) {
    this.unsigned =
        old.fields().stream()
            .filter(each -> each.signature() && !each.signed())
            .map(Field::name)
            .collect(Collectors.toSet());
  }

  /** What was added; a field that may not be there is recorded as a change. */
  static Additions find(Outline old, Outline now, AcceptedSignatures accepted, Changes changes) {
    Additions additions = new Additions(old);
    NewField rules = new NewField(old, now, accepted);
    CoveredArea area = new CoveredArea(now);
    Set<String> names = old.fields().stream().map(Field::name).collect(Collectors.toSet());
    Set<Object> known = old.fields().stream().map(rules::key).collect(Collectors.toSet());
    for (Field field : now.fields()) {
      boolean existed = known.contains(rules.key(field));
      if (existed && !additions.newlySigned(field)) {
        continue;
      }
      List<String> faults = existed ? rules.filledFaults(field) : rules.faults(field);
      if (!existed && !names.add(field.name())) {
        changes.field("field-name-twice", field.name());
      } else if (!existed && faults.isEmpty() && area.exceeds(field)) {
        changes.field("signature-fields-large", field.name());
      } else if (faults.isEmpty()) {
        additions.accept(field, existed);
      } else {
        changes.field(faults.get(0), field.name());
      }
    }
    return additions;
  }

  private boolean newlySigned(Field field) {
    return field.signed() && unsigned.contains(field.name());
  }

  private void accept(Field field, boolean existed) {
    added.add(new Added(field, existed));
    if (field.signed()) {
      signatures.add(field.value());
    }
    if (existed) {
      return;
    }
    fields.add(field.reference().number());
    field.widgets().forEach(each -> widgets.add(each.number()));
  }

  /** All that were filled or added and may be. */
  List<Added> all() {
    return List.copyOf(added);
  }

  /** Whether this value is a signature that was added and may be. */
  boolean isSignature(PdfValue value) {
    return signatures.contains(value);
  }

  /** Whether this object is a field that was added and may be. */
  boolean isField(Ref reference) {
    return fields.contains(reference.number());
  }

  /** Whether this object is the annotation of a field that was added and may be. */
  boolean isWidget(Ref reference) {
    return widgets.contains(reference.number());
  }
}
