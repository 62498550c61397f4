package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.certproc.forms.internal.field.LockedNames;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Name;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.PdfValue.Str;
import vn.certproc.forms.internal.strict.StrictPdf;

/**
 * What a signature allows to be signed later (ISO 32000-2 §12.8.2.2 DocMDP, §12.8.2.4 FieldMDP,
 * §12.7.5.5 signature field lock). Everything that is no signature is refused after any signature,
 * whatever a certification allows.
 */
final class Permissions {

  /** Without a level: filling in and signing. */
  private static final int FILLING = 2;

  /** The levels that let somebody sign: filling in, and annotating. */
  private static final Set<Integer> SIGNING = Set.of(2, 3);

  private final StrictPdf pdf;
  private final List<Integer> levels = new ArrayList<>();
  private final List<Predicate<String>> locks = new ArrayList<>();
  private boolean certifies;

  private Permissions(StrictPdf pdf) {
    this.pdf = pdf;
  }

  /**
   * What the signature of this field allows.
   *
   * @throws PdfDamage when that cannot be told
   */
  static Permissions of(StrictPdf pdf, Field field, Dict signature) {
    Permissions permissions = new Permissions(pdf);
    permissions.references(signature);
    PdfValue lock = pdf.resolve(field.dict().get("Lock"));
    if (lock instanceof Dict dict) {
      permissions.lock(dict);
    } else if (!lock.equals(PdfValue.NULL)) {
      throw new PdfDamage("lock", 0);
    }
    return permissions;
  }

  /** Whether a signature certifies the document. */
  static boolean certifies(StrictPdf pdf, Dict signature) {
    Permissions permissions = new Permissions(pdf);
    permissions.references(signature);
    return permissions.certifies;
  }

  private void references(Dict signature) {
    if (!(pdf.resolve(signature.get("Reference")) instanceof Arr references)) {
      return;
    }
    for (PdfValue each : references.items()) {
      Dict reference = pdf.dict(each).orElse(new Dict(Map.of()));
      Dict parameters = pdf.dict(reference.get("TransformParams")).orElse(new Dict(Map.of()));
      if (reference.is("TransformMethod", "DocMDP")) {
        certifies = true;
        levels.add(parameters.has("P") ? level(parameters) : FILLING);
      } else if (reference.is("TransformMethod", "FieldMDP")) {
        lock(parameters);
      }
    }
  }

  /** What is no level allows nothing. */
  private int level(Dict dict) {
    return pdf.resolve(dict.get("P")) instanceof Int p && p.value() == (int) p.value()
        ? (int) p.value()
        : 0;
  }

  private void lock(Dict lock) {
    if (lock.has("P")) {
      levels.add(level(lock));
    }
    PdfValue action = pdf.resolve(lock.get("Action"));
    switch (action instanceof Name name ? name.value() : "") {
      case "All" -> locks.add(name -> true);
      case "Include" -> {
        Set<String> names = names(lock);
        locks.add(name -> LockedNames.cover(names, name));
      }
      case "Exclude" -> {
        Set<String> names = names(lock);
        locks.add(name -> !LockedNames.cover(names, name));
      }
      // What it locks cannot be told.
      default -> throw new PdfDamage("lock-action", 0);
    }
  }

  private Set<String> names(Dict lock) {
    if (!(pdf.resolve(lock.get("Fields")) instanceof Arr fields)) {
      throw new PdfDamage("lock-fields", 0);
    }
    Set<String> names = new HashSet<>();
    for (PdfValue each : fields.items()) {
      if (!(pdf.resolve(each) instanceof Str name)) {
        throw new PdfDamage("lock-fields", 0);
      }
      names.add(Texts.fieldName(name.bytes()));
    }
    return names;
  }

  /** Records what was signed later and is not allowed. Document time stamps always are. */
  void check(Additions additions, StrictPdf now, Changes changes) {
    for (Additions.Added each : additions.all()) {
      Field field = each.field();
      if (isStamp(now, field)) {
        continue;
      }
      boolean visible = !each.existed() && visible(now, field);
      if ((visible && certifies) || levels.stream().anyMatch(level -> !SIGNING.contains(level))) {
        changes.field("certification-forbids", field.name());
      }
      if (locks.stream().anyMatch(lock -> lock.test(field.name()))) {
        changes.field("field-locked", field.name());
      }
    }
  }

  private static boolean isStamp(StrictPdf now, Field field) {
    return now.dict(field.value()).filter(dict -> dict.is("SubFilter", "ETSI.RFC3161")).isPresent()
        && !visible(now, field);
  }

  private static boolean visible(StrictPdf now, Field field) {
    for (Ref widget : field.widgets()) {
      if (now.dict(widget).filter(dict -> Numbers.area(now, dict.get("Rect")) > 0).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
