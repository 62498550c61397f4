package vn.certproc.core.internal.rule;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names of provinces as people write them: "Tỉnh Long An", "LONG AN". */
public final class ProvinceNames {

  private ProvinceNames() {}

  /** Whether both name one province, whatever their case, prefix and composition. */
  public static boolean same(String one, String other) {
    return core(one).equals(core(other));
  }

  private static String core(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(tỉnh\\s|thành phố\\s|tp\\s*\\.|tp\\s)\\s*", "")
        .replaceAll("\\s+", " ");
  }
}
