package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.UNIVERSAL_FORGERY;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The signature is there, and what is needed to check it is missing, empty or senseless. Each comes
 * twice: alone, and with another first page.
 */
final class UniversalForgery {

  private static final String SOURCE =
      "Mladenov and others: 1 Trillion Dollar Refund. ACM CCS 2019, section 4.1, universal signature"
          + " forgery";

  private UniversalForgery() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    variants(
        all,
        "contents",
        SignatureText::contents,
        List.of(
            new String[] {"missing", ""},
            new String[] {"null", "/Contents null"},
            new String[] {"empty", "/Contents <>"},
            new String[] {"empty-text", "/Contents ()"},
            new String[] {"zero-byte", "/Contents <00>"},
            new String[] {"one-digit", "/Contents <3>"},
            new String[] {"zeros", "/Contents <" + "00".repeat(2000) + ">"},
            new String[] {"number", "/Contents 0"},
            new String[] {"name", "/Contents /Contents"},
            new String[] {"sequence-cut", "/Contents <3082>"},
            new String[] {"length-huge", "/Contents <3084FFFFFFFF02>"}));
    variants(
        all,
        "byte-range",
        SignatureText::byteRange,
        List.of(
            new String[] {"missing", ""},
            new String[] {"null", "/ByteRange null"},
            new String[] {"empty", "/ByteRange []"},
            new String[] {"zeros", "/ByteRange [0 0 0 0]"},
            new String[] {"negative", "/ByteRange [0 -1 -1 -1]"},
            new String[] {"negative-start", "/ByteRange [-1 10 20 30]"},
            new String[] {"three", "/ByteRange [0 10 20]"},
            new String[] {"five", "/ByteRange [0 10 20 30 40]"},
            new String[] {"overlapping", "/ByteRange [0 200 100 200]"},
            new String[] {"one-byte", "/ByteRange [0 1 1 1]"},
            new String[] {"overflow-32", "/ByteRange [0 2147483647 2147483647 2147483647]"},
            new String[] {
              "overflow-64", "/ByteRange [0 9223372036854775807 9223372036854775807 2]"
            },
            new String[] {"huge", "/ByteRange [0 " + "9".repeat(60) + " 1 1]"},
            new String[] {"real", "/ByteRange [0.0 10.5 20.5 30.5]"},
            new String[] {"names", "/ByteRange [/a /b /c /d]"},
            new String[] {"nested", "/ByteRange [[0 10] [20 30]]"}));
    twice(all);
    all.add(inPlace("byte-range-hidden-in-place", "/ByteRange", "/ByteRangE"));
    all.add(inPlace("contents-hidden-in-place", "/Contents", "/ContentS"));
    all.add(inPlace("sub-filter-hidden-in-place", "/SubFilter", "/SubFilteR"));
    return all;
  }

  private interface Part {
    SignatureText with(SignatureText text, String value);
  }

  private static void variants(List<Attack> all, String key, Part part, List<String[]> values) {
    for (String[] each : values) {
      String id = key + "-" + each[0];
      all.add(forged(id, text -> part.with(text, each[1]), false));
      all.add(forged(id + "-and-page", text -> part.with(text, each[1]), true));
    }
  }

  /** One reader takes the first of two entries, another the last. */
  private static void twice(List<Attack> all) {
    all.add(forged("contents-twice", t -> t.more("/Contents <00>"), true));
    all.add(forged("contents-twice-first", t -> t.first("/Contents <00>"), true));
    all.add(forged("byte-range-twice", t -> t.more("/ByteRange [0 1 1 1]"), true));
    all.add(forged("byte-range-twice-first", t -> t.first("/ByteRange [0 1 1 1]"), true));
    all.add(forged("contents-escaped", t -> t.first("/Content#73 <00>"), true));
    all.add(forged("type-other", t -> t.more("/Type /Nothing"), true));
    all.add(forged("value-null", t -> new SignatureText("", "", ""), true));
  }

  private static Attack forged(String id, UnaryOperator<SignatureText> change, boolean page) {
    return Entry.appending(
        id,
        UNIVERSAL_FORGERY,
        SOURCE,
        (victim, update) -> {
          SignatureText text = change.apply(SignatureText.of(victim.signature()));
          update.object(Victim.number(victim.signature()), text.toString());
          if (page) {
            Graffiti.page(victim, update);
          }
        });
  }

  private static Attack inPlace(String id, String key, String other) {
    return Entry.of(
        id,
        UNIVERSAL_FORGERY,
        SOURCE,
        file ->
            Entry.read(
                file,
                victim -> {
                  byte[] changed = file.clone();
                  int from = victim.offset(Victim.number(victim.signature()));
                  Patch.overwrite(changed, from, key, other);
                  return changed;
                }));
  }
}
