package vn.certproc.forms.signing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.certproc.api.model.Coded;

/**
 * How alike the name that a form prints for its signer and the name in a certificate are.
 * Thread-safe.
 *
 * <p>Composed and decomposed letters (Unicode NFC, NFD) are the same, and so are runs of white
 * space. A printed name that is all in capitals, as Decree 30/2020/NĐ-CP wants it for the name of
 * an agency in the head of a letter, is the same as one that becomes equal to it in capitals.
 */
public enum NameLikeness implements Coded {
  /** The same name. */
  SAME("same"),
  /** Different letters only in case, accents (also the place of a tone mark) or punctuation. */
  CASE_OR_ACCENTS("case-or-accents"),
  /** Another name. */
  OTHER("other");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final String code;

  NameLikeness(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * Compares two names.
   *
   * @param printed the name on the form
   * @param certified the common name of the certificate
   */
  public static NameLikeness of(String printed, String certified) {
    String here = composed(printed);
    String there = composed(certified);
    if (here.equals(there) || (isCapitals(here) && here.equals(there.toUpperCase(Locale.ROOT)))) {
      return here.isEmpty() ? OTHER : SAME;
    }
    String bare = bare(here);
    return !bare.isEmpty() && bare.equals(bare(there)) ? CASE_OR_ACCENTS : OTHER;
  }

  private static String composed(String name) {
    return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  private static boolean isCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static String bare(String name) {
    String small = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('đ', 'd');
    String apart = Normalizer.normalize(small, Normalizer.Form.NFD);
    return NO_LETTERS.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ").strip();
  }
}
