package vn.certproc.api.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows the Vietnamese syllables: a beginning, a rhyme, at most one tone. Where the tone mark
 * stands ("hoà" or "hòa") does not matter. Rather generous: it also takes some that no dictionary
 * has.
 */
final class Syllables {

  private static final Set<String> RHYMES =
      words(
          "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây"
              + " e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp"
              + " iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay"
              + " oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi"
              + " ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uâc uân uâng uât uây uc ue uê uêch uên"
              + " uênh uêt uêu ui um un ung uô uôc uôi uôm uôn uông uôt uơ uơi uơn up ut uy uya"
              + " uych uyên uyêt uyn uynh uyp uyt uyu uao ua uai uan uang uanh uap uat uau uay"
              + " uach uac uă uăc uăm uăn uăng uăp uăt uâ uâm uâu uen ueo uet uec uem ueng ui uin"
              + " uit uinh uich uiên uiêt uôt uôc ư ưa ưc ưi ưm ưng ươ ươc ươi ươm ươn ương ươp"
              + " ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yn yt yp ym");

  private static final Pattern PARTS =
      Pattern.compile(
          "(ngh|ng|gh|gi|qu|kh|nh|ph|th|tr|ch|[bcdđghklmnpqrstvx]|)([aăâeêioôơuưy]\\p{L}*)");
  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
  private static final Pattern STOPPED = Pattern.compile(".*(c|ch|p|t)");

  private Syllables() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether this word can be a Vietnamese syllable. */
  static boolean isSyllable(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    long tones = TONES.matcher(apart).results().count();
    String bare = Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    return tones <= 1 && isBare(bare);
  }

  /**
   * Whether this word is a syllable whose tone fits its end: behind c, ch, p and t only the rising
   * and the heavy tone stand. Stricter, for words that were only guessed.
   */
  static boolean isLikelySyllable(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String bare = TONES.matcher(apart).replaceAll("");
    boolean fits =
        !STOPPED.matcher(bare).matches()
            || apart.indexOf('\u0301') >= 0
            || apart.indexOf('\u0323') >= 0;
    return fits && isSyllable(word);
  }

  private static boolean isBare(String bare) {
    Matcher m = PARTS.matcher(bare);
    if (!m.matches()) {
      return false;
    }
    String beginning = m.group(1);
    String rhyme = m.group(2);
    return RHYMES.contains(rhyme)
        || (beginning.equals("gi") && RHYMES.contains("i" + rhyme))
        || (beginning.isEmpty() && RHYMES.contains(bare));
  }
}
