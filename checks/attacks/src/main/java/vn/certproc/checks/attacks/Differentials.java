package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.DIFFERENTIAL;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSName;

/** Readers repair, skip or prefer differently, and come to different documents. */
final class Differentials {

  private static final String SOURCE =
      "Mladenov and others: CCS 2019, section 4.2 (tolerant readers); Ortiz, Markwood, Liu:"
          + " PDF Mirage. USENIX Security 2017; ISO 32000-2, 7.5.4, 7.5.5, 7.5.8";

  private Differentials() {}

  static List<Attack> all() {
    return List.of(
        appending("object-with-other-generation", Differentials::generation),
        appending("entry-one-byte-off", Differentials::oneOff),
        appending("unlisted-object", (v, u) -> u.unlisted(1, CosText.bytes("<<>>"))),
        appending("object-in-a-comment", (v, u) -> u.raw("%\r1 0 obj <</Type/Catalog>> endobj\n")),
        appending("prev-to-itself", (v, u) -> u.trailer("Prev", Integer.toString(u.position()))),
        appending("prev-beyond-the-end", (v, u) -> u.trailer("Prev", "999999999")),
        appending("prev-negative", (v, u) -> u.trailer("Prev", "-5")),
        appending("prev-real", (v, u) -> u.trailer("Prev", Update.startxref(v.file()) + ".0")),
        appending("prev-missing", Differentials::withoutPrev),
        appending("size-too-small", Differentials::size),
        appending("root-twice", (v, u) -> page(v, u).trailer("Root 1 0 R/Root", "1 0 R")),
        appending("root-escaped", (v, u) -> page(v, u).trailer("R#6fot", "1 0 R")),
        appending("encrypted-in-words", (v, u) -> u.trailer("Encrypt", "<</Filter/Standard/V 1>>")),
        appending("stream-longer-than-told", Differentials::longer),
        appending("stream-without-length", Differentials::withoutLength),
        appending("stream-length-loop", Differentials::lengthLoop),
        bytes("hybrid-stream", Differentials::hybrid),
        appending("number-huge", (v, u) -> page(v, u).trailer("Size", "9".repeat(200))),
        appending("names-with-zero-bytes", (v, u) -> page(v, u).trailer("A#00", "1")),
        bytes("startxref-zero", file -> text(file, "startxref\n0\n%%EOF\n")),
        bytes("startxref-missing", file -> text(file, "%%EOF\n")),
        bytes("table-count-huge", file -> table(file, "0 999999999")),
        bytes("table-count-negative", file -> table(file, "0 -1")),
        bytes("table-in-a-comment", file -> text(file, "%xref\nstartxref\n" + file.length + "\n%%EOF\n")),
        bytes("nested-deeply", file -> object(file, "[".repeat(200_000) + "]".repeat(200_000))),
        bytes("nested-half", file -> object(file, "<</A".repeat(100_000))),
        bytes("string-open", file -> object(file, "(" + "(".repeat(1000))),
        bytes("packed-page", PackedObjects::page),
        bytes("packed-catalog", PackedObjects::catalog),
        bytes("packed-bomb", PackedObjects::bomb),
        bytes("packed-in-itself", PackedObjects::inItself),
        bytes("packed-with-other-number", PackedObjects::otherNumber));
  }

  private static Attack appending(String id, BiConsumer<Victim, Update> change) {
    return Entry.appending(id, DIFFERENTIAL, SOURCE, change);
  }

  private static Attack bytes(String id, UnaryOperator<byte[]> attack) {
    return Entry.of(id, DIFFERENTIAL, SOURCE, attack);
  }

  private static Update page(Victim victim, Update update) {
    Graffiti.page(victim, update);
    return update;
  }

  private static void generation(Victim victim, Update update) {
    int page = Victim.number(victim.page());
    int at = update.position();
    update.raw(page + " 1 obj\n<</Type/Page/MediaBox[0 0 9 9]/Resources<<>>>>\nendobj\n");
    update.entry(page, Update.entry(at, 1, 'n'));
  }

  private static void oneOff(Victim victim, Update update) {
    int at = update.position();
    Graffiti.page(victim, update);
    update.raw("\n");
    String text = new String(update.unclosed(), java.nio.charset.StandardCharsets.ISO_8859_1);
    int number = Victim.number(victim.page());
    update.entry(number, text.indexOf(number + " 0 obj", at) - 1L);
  }

  private static void withoutPrev(Victim victim, Update update) {
    IncrementalSaving.catalog(victim, update);
    update.without("Prev");
  }

  private static void size(Victim victim, Update update) {
    update.object(update.fresh(), "null");
    update.trailer("Size", Integer.toString(Victim.number(victim.page())));
  }

  private static void longer(Victim victim, Update update) {
    int content = update.fresh();
    update.object(content, "<</Length 2>>\nstream\n" + Graffiti.CONTENT + "\nendstream");
    show(victim, update, content);
  }

  private static void withoutLength(Victim victim, Update update) {
    int content = update.fresh();
    update.object(content, "<<>>\nstream\n" + Graffiti.CONTENT + "\nendstream");
    show(victim, update, content);
  }

  private static void lengthLoop(Victim victim, Update update) {
    int content = update.fresh();
    String length = "<</Length " + content + " 0 R>>\nstream\n";
    update.object(content, length + Graffiti.CONTENT + "\nendstream");
    show(victim, update, content);
  }

  private static void show(Victim victim, Update update, int content) {
    var page = new org.apache.pdfbox.cos.COSDictionary(victim.page());
    page.setItem(COSName.CONTENTS, Victim.reference(content));
    update.object(page, victim.page());
  }

  /** A table that says nothing, and a stream beside it that only some readers look at. */
  private static byte[] hybrid(byte[] file) {
    byte[] packed = PackedObjects.page(file);
    return Entry.read(
        file,
        victim ->
            text(
                packed,
                String.format(
                    "xref\n0 1\n%strailer\n<</Size %d/Root %s/Prev %d/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n",
                    Update.entry(0, 65_535, 'f'),
                    victim.size() + 2,
                    CosText.text(victim.trailer().getItem(COSName.ROOT)),
                    Update.startxref(file),
                    Update.startxref(packed),
                    packed.length)));
  }

  private static byte[] text(byte[] file, String text) {
    return Patch.splice(file, file.length, CosText.bytes(text), file.length);
  }

  private static byte[] table(byte[] file, String subsection) {
    return text(
        file,
        "xref\n"
            + subsection
            + "\ntrailer\n<</Size 10/Prev "
            + Update.startxref(file)
            + ">>\nstartxref\n"
            + file.length
            + "\n%%EOF\n");
  }

  /** The first page is this. */
  private static byte[] object(byte[] file, String value) {
    return Entry.appended(
        file, (victim, update) -> update.object(Victim.number(victim.page()), value));
  }
}
