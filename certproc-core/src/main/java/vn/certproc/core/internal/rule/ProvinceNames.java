package vn.certproc.core.internal.rule;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names of provinces as people write them: "Tỉnh Long An", "LONG AN", "Dong Thap". */
public final class ProvinceNames {

  private ProvinceNames() {}

  /**
   * Whether both name one province, whatever their case, prefix and composition, and with or
   * without diacritics: no two provinces differ in these alone.
   */
  public static boolean same(String one, String other) {
    return core(one).equals(core(other));
  }

  private static String core(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(t[ỉi]nh\\s|th[àa]nh ph[ốo]\\s|tp\\s*\\.|tp\\s)\\s*", "")
            .replace('đ', 'd');
    return Normalizer.normalize(plain, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("\\s+", " ");
  }
}
