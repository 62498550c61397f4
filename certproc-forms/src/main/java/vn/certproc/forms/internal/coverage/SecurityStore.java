package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Stream;
import vn.certproc.forms.internal.strict.StrictPdf;

/**
 * The document security store: certificates, CRLs and OCSP responses that help to verify the
 * signatures (ISO 32000-2 §12.8.4.3). It is not signed itself, and need not be: what stands in it
 * proves itself or counts for nothing.
 */
final class SecurityStore {

  private static final Set<String> KEYS = Set.of("Type", "VRI", "Certs", "OCSPs", "CRLs");

  private static final Set<String> RELATED = Set.of("Type", "Cert", "OCSP", "CRL", "TU", "TS");

  private static final int MOST = 200;

  private final StrictPdf pdf;

  SecurityStore(StrictPdf pdf) {
    this.pdf = pdf;
  }

  /** Whether it is absent, or a store and nothing else. */
  boolean harmless(PdfValue value) {
    PdfValue found = pdf.resolve(value);
    if (found.equals(PdfValue.NULL)) {
      return true;
    }
    if (!(found instanceof Dict store) || !KEYS.containsAll(store.entries().keySet())) {
      return false;
    }
    return lists(store, Set.of("Certs", "OCSPs", "CRLs")) && related(store.get("VRI"));
  }

  private boolean related(PdfValue value) {
    PdfValue found = pdf.resolve(value);
    if (found.equals(PdfValue.NULL)) {
      return true;
    }
    if (!(found instanceof Dict all)) {
      return false;
    }
    for (Map.Entry<String, PdfValue> each : all.entries().entrySet()) {
      boolean good =
          each.getKey().equals("Type")
              || (pdf.resolve(each.getValue()) instanceof Dict one
                  && RELATED.containsAll(one.entries().keySet())
                  && lists(one, Set.of("Cert", "OCSP", "CRL")));
      if (!good) {
        return false;
      }
    }
    return true;
  }

  private boolean lists(Dict dict, Set<String> keys) {
    return keys.stream()
        .map(key -> pdf.resolve(dict.get(key)))
        .allMatch(
            list ->
                list.equals(PdfValue.NULL)
                    || (list instanceof Arr array
                        && array.items().stream()
                            .allMatch(each -> pdf.resolve(each) instanceof Stream)));
  }

  /**
   * The contents of one of its lists; what cannot be unpacked is left out.
   *
   * @param key {@code Certs}, {@code CRLs} or {@code OCSPs}
   */
  List<byte[]> contents(String key) {
    List<byte[]> contents = new ArrayList<>();
    try {
      list(key, contents);
    } catch (PdfDamage e) {
      // It helps nobody; that it was added is told where the revisions are compared.
      return List.of();
    }
    return contents;
  }

  private void list(String key, List<byte[]> contents) {
    if (pdf.resolve(pdf.catalog().get("DSS")) instanceof Dict store
        && pdf.resolve(store.get(key)) instanceof Arr array) {
      for (PdfValue each : array.items().subList(0, Math.min(MOST, array.items().size()))) {
        add(contents, each);
      }
    }
  }

  private void add(List<byte[]> contents, PdfValue value) {
    try {
      if (pdf.resolve(value) instanceof Stream stream) {
        contents.add(pdf.content(stream));
      }
    } catch (PdfDamage e) {
      // It helps nobody; the signatures do not depend on it.
      return;
    }
  }
}
