package vn.certproc.api.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises Vietnamese typed in a font encoding of the time before Unicode: TCVN3 (fonts .VnTime)
 * and VNI. Read as Unicode such text looks like "NguyÔn V¨n ¸nh" or "Nguyeãn Vaên AÙnh".
 *
 * <p>A word counts when it is no Vietnamese syllable as it stands and becomes one once decoded. So
 * Vietnamese in Unicode can never count, and foreign names (Müller, François, García) hardly ever
 * do: a word of weak evidence, such as Loïc, counts only beside another. Sources: TCVN 5712:1993,
 * table VN3; the VNI font encoding for Windows.
 */
final class OldEncodings {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s!-/:-@\\[-`{-~0-9–—“”‘’…]+");

  /** Code points of Latin-1 beside the letters that TCVN3 puts in their places. */
  private static final String TCVN3_CODES =
      "\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9"
          + "\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00ce"
          + "\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd"
          + "\u00de\u00df\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea"
          + "\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7"
          + "\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe\u00a1\u00a2\u00a3\u00a4\u00a5"
          + "\u00a6\u00a7";

  private static final String TCVN3_LETTERS =
      "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõ" + "óọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

  /** Signs that are no letters of any language's names. */
  private static final Pattern TCVN3_SIGN = Pattern.compile("[\u00a1-\u00bf\u00d7\u00f7]");

  private static final Pattern CAPITAL_INSIDE = Pattern.compile("\\p{Ll}[\u00c0-\u00de]");

  /** Pairs of a letter and VNI's mark behind it, each with the letter that is meant. */
  private static final Map<String, String> VNI_PAIRS =
      pairs(
          "aùá aøà aûả aõã aïạ eùé eøè eûẻ eõẽ eïẹ oùó oøò"
              + " oûỏ oõõ oïọ uùú uøù uûủ uõũ uïụ ôùớ ôøờ ôûở ôõỡ"
              + " ôïợ öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ yïỵ aââ"
              + " aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ eâê"
              + " eáế eàề eåể eãễ eäệ oâô oáố oàồ oåổ oãỗ oäộ");

  private static final Map<String, String> VNI_SINGLES = pairs("ñđ ôơ öư æỉ óĩ òị îỵ íí ìì");

  private static final Pattern HIGH = Pattern.compile("[\u00a1-\u00ff]");

  private OldEncodings() {}

  private static Map<String, String> pairs(String list) {
    return Arrays.stream(list.split(" ", -1))
        .collect(
            Collectors.toUnmodifiableMap(
                p -> p.substring(0, p.length() - 1), p -> p.substring(p.length() - 1)));
  }

  static boolean looksLikeTcvn3(String text) {
    return weight(text, OldEncodings::fromTcvn3, OldEncodings::isStrongTcvn3) >= 2;
  }

  static boolean looksLikeVni(String text) {
    return weight(text, OldEncodings::fromVni, OldEncodings::isStrongVni) >= 2;
  }

  /** Two for each word of strong evidence, one for each of weak. */
  private static int weight(String text, UnaryOperator<String> decoder, Predicate<String> strong) {
    if (!HIGH.matcher(text).find()) {
      return 0;
    }
    int weight = 0;
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      if (HIGH.matcher(word).find() && word.length() > 1 && !Syllables.isSyllable(word)) {
        boolean old = Syllables.isLikelySyllable(decoder.apply(word));
        weight += old ? (strong.test(word) ? 2 : 1) : 0;
      }
    }
    return weight;
  }

  private static String fromTcvn3(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      int at = TCVN3_CODES.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, TCVN3_LETTERS.charAt(at));
      }
    }
    return out.toString();
  }

  private static boolean isStrongTcvn3(String word) {
    return TCVN3_SIGN.matcher(word).find() || CAPITAL_INSIDE.matcher(word).find();
  }

  private static String fromVni(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < lower.length()) {
      String two = i + 2 <= lower.length() ? lower.substring(i, i + 2) : "";
      if (VNI_PAIRS.containsKey(two)) {
        out.append(VNI_PAIRS.get(two));
        i += 2;
      } else {
        String one = lower.substring(i, i + 1);
        out.append(VNI_SINGLES.getOrDefault(one, one));
        i++;
      }
    }
    return out.toString();
  }

  /** A mark behind a letter; with a diaeresis on i also French writes one. */
  private static boolean isStrongVni(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i + 2 <= lower.length(); i++) {
      if (lower.charAt(i + 1) != 'ï' && VNI_PAIRS.containsKey(lower.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }
}
