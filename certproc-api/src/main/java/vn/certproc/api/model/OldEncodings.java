package vn.certproc.api.model;

import java.util.regex.Pattern;

/**
 * Recognises Vietnamese typed in a font encoding of the time before Unicode: TCVN3 (fonts .VnTime)
 * and VNI. Read as Unicode such text looks like "NguyÔn V¨n ¸nh" or "Nguyeãn Vaên AÙnh".
 */
final class OldEncodings {

  /** Signs and letters that TCVN3 uses for vowels and that no Vietnamese name contains. */
  private static final Pattern TCVN3 =
      Pattern.compile("\\p{L}[¨©ª«¬®¸µ¶·¹»¾¼½Æ×Ø§]|[¨©ª«¬®¸µ¶·¹»¾¼½Æ×Ø¡¢£¤¥¦§]\\p{L}");

  /** Upper-case Latin-1 letters inside a lower-case syllable are TCVN3's toned vowels. */
  private static final Pattern TCVN3_CASE =
      Pattern.compile("\\p{Ll}[ÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÞßæçëîïñöøûüþÿ]\\p{Ll}*|ß");

  /** A vowel followed by VNI's mark: pairs that no Vietnamese syllable has. */
  private static final Pattern VNI =
      Pattern.compile(
          "(?i)[aeoy][äåëïöûü]|[ae][àáâãéèúùøê]|a[êéèúùø]|[oö][âêøûïäåëãõ](?!i)|ö[ùøûõï]?|ñ");

  private OldEncodings() {}

  static boolean looksLikeTcvn3(String text) {
    return TCVN3.matcher(text).find() || TCVN3_CASE.matcher(text).find();
  }

  static boolean looksLikeVni(String text) {
    return VNI.matcher(text).find();
  }
}
