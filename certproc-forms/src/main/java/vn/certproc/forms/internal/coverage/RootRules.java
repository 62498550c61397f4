package vn.certproc.forms.internal.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.StrictPdf;

/** What may differ in the trailer and in the catalog. */
final class RootRules {

  /** Looked at first, so that a change is told where a person would look for it. */
  private static final List<String> FIRST =
      List.of("Pages", "AcroForm", "Names", "AF", "StructTreeRoot", "Metadata");

  /** Looked at here. */
  private static final Set<String> OWN = Set.of("DSS", "Extensions");

  private final Comparison comparison;
  private final StrictPdf old;
  private final StrictPdf now;
  private final Changes changes;

  RootRules(Comparison comparison, StrictPdf old, StrictPdf now, Changes changes) {
    this.comparison = comparison;
    this.old = old;
    this.now = now;
    this.changes = changes;
  }

  void begin() {
    Place root = Place.at("Root");
    Dict before = old.catalog();
    Dict after = now.catalog();
    for (String key : FIRST) {
      comparison.add(part(key), before.get(key), after.get(key), root.then(key));
    }
    Set<String> looked = new HashSet<>(OWN);
    looked.addAll(FIRST);
    comparison.entries(before, after, looked, root);
    if (!harmless(after)) {
      changes.at(root);
    }
    information();
    identity();
  }

  private static Part part(String key) {
    return switch (key) {
      case "AcroForm" -> Part.FORM;
      case "StructTreeRoot" -> Part.STRUCTURE;
      default -> Part.PLAIN;
    };
  }

  /** Validation data and the names of extensions may come and grow: nothing of it is shown. */
  private boolean harmless(Dict after) {
    return new SecurityStore(now).harmless(after.get("DSS"))
        && Extensions.harmless(now, after.get("Extensions"));
  }

  /** A signing program may note when it wrote; nothing else of the document information. */
  private void information() {
    Place place = Place.at("Info");
    Optional<Dict> before = old.dict(old.trailer().get("Info"));
    Optional<Dict> after = now.dict(now.trailer().get("Info"));
    if (before.isPresent() && after.isPresent()) {
      comparison.entries(before.get(), after.get(), Set.of("ModDate"), place);
    } else if (before.isPresent() != after.isPresent()) {
      changes.at(place);
    }
  }

  /** The first identifier stays with the document for ever (ISO 32000-2 §14.4). */
  private void identity() {
    if (old.trailer().has("ID")) {
      PdfValue before = first(old);
      if (before.equals(PdfValue.NULL) || !before.equals(first(now))) {
        changes.at(Place.at("ID"));
      }
    }
  }

  private static PdfValue first(StrictPdf pdf) {
    return pdf.resolve(pdf.trailer().get("ID")) instanceof Arr array && !array.items().isEmpty()
        ? pdf.resolve(array.items().get(0))
        : PdfValue.NULL;
  }
}
