package vn.certproc.forms.internal.coverage;

import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.StrictPdf;

/** The dictionary of extensions, in which PAdES names itself (ISO 32000-2 §7.12). */
final class Extensions {

  private static final Set<String> KEYS =
      Set.of("Type", "BaseVersion", "ExtensionLevel", "URL", "ExtensionRevision");

  private Extensions() {}

  /** Whether it names extensions and nothing else. */
  static boolean harmless(StrictPdf pdf, PdfValue value) {
    PdfValue found = pdf.resolve(value);
    if (found.equals(PdfValue.NULL)) {
      return true;
    }
    return found instanceof Dict dict
        && dict.entries().entrySet().stream()
            .allMatch(each -> each.getKey().equals("Type") || one(pdf, each.getValue()));
  }

  private static boolean one(StrictPdf pdf, PdfValue value) {
    PdfValue found = pdf.resolve(value);
    if (found instanceof Arr array) {
      return array.items().stream()
          .allMatch(each -> pdf.resolve(each) instanceof Dict dict && names(dict));
    }
    return found instanceof Dict dict && names(dict);
  }

  private static boolean names(Dict dict) {
    return KEYS.containsAll(dict.entries().keySet());
  }
}
