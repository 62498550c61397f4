package vn.certproc.core.internal.rule;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names of provinces as people write them: "Tỉnh Long An", "LONG AN". */
final class ProvinceNames {

  private ProvinceNames() {}

  static boolean same(String one, String other) {
    return core(one).equals(core(other));
  }

  private static String core(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(tỉnh|thành phố|tp\\.?)\\s+", "")
        .strip();
  }
}
