package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.INCREMENTAL_SAVING;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Something is appended after signing. */
final class IncrementalSaving {

  private static final String SOURCE =
      "Mladenov, Mainka, Meyer zu Selhausen, Grothe, Schwenk: 1 Trillion Dollar Refund. How To Spoof"
          + " PDF Signatures. ACM CCS 2019, section 4.2, incremental saving attack";

  private IncrementalSaving() {}

  static List<Attack> all() {
    return List.of(
        Entry.appending("page-content", INCREMENTAL_SAVING, SOURCE + ", variant 1", Graffiti::page),
        Entry.of("page-without-xref", INCREMENTAL_SAVING, SOURCE + ", variant 2", file -> loose(file, "")),
        Entry.of(
            "page-without-xref-with-trailer",
            INCREMENTAL_SAVING,
            SOURCE + ", variant 3",
            file -> loose(file, "trailer\n<</Root " + root(file) + ">>\n%%EOF\n")),
        Entry.appending(
            "copied-signature", INCREMENTAL_SAVING, SOURCE + ", variant 4", IncrementalSaving::copied),
        Entry.appending("page-added", INCREMENTAL_SAVING, SOURCE, IncrementalSaving::pageAdded),
        Entry.appending("catalog-replaced", INCREMENTAL_SAVING, SOURCE, IncrementalSaving::catalog),
        Entry.appending("signature-removed", INCREMENTAL_SAVING, SOURCE, IncrementalSaving::removed),
        Entry.of(
            "hidden-between-updates",
            INCREMENTAL_SAVING,
            SOURCE,
            file -> Entry.appended(Entry.appended(file, Graffiti::page), (v, u) -> {})));
  }

  private static String root(byte[] file) {
    try (Victim victim = Victim.open(file)) {
      return CosText.text(victim.trailer().getItem(COSName.ROOT));
    }
  }

  private static byte[] loose(byte[] file, String ending) {
    return Entry.read(
        file,
        victim -> {
          Update update = Update.of(victim);
          Graffiti.page(victim, update);
          return update.raw(ending).unclosed();
        });
  }

  private static void copied(Victim victim, Update update) {
    Graffiti.page(victim, update);
    update.object(victim.signature(), victim.signature());
  }

  private static void pageAdded(Victim victim, Update update) {
    int content = update.fresh();
    int page = update.fresh();
    COSDictionary pages = victim.catalog().getCOSDictionary(COSName.PAGES);
    update.stream(content, "", Graffiti.CONTENT);
    update.object(
        page,
        "<</Type/Page/MediaBox[0 0 595 842]/Resources<<>>/Contents "
            + content
            + " 0 R/Parent "
            + Victim.number(pages)
            + " 0 R>>");
    COSDictionary changed = new COSDictionary(pages);
    COSArray kids = new COSArray();
    pages.getCOSArray(COSName.KIDS).forEach(kids::add);
    kids.add(Victim.reference(page));
    changed.setItem(COSName.KIDS, kids);
    changed.setInt(COSName.COUNT, pages.getInt(COSName.COUNT) + 1);
    update.object(changed, pages);
  }

  static void catalog(Victim victim, Update update) {
    int content = update.fresh();
    int page = update.fresh();
    int pages = update.fresh();
    int catalog = update.fresh();
    update.stream(content, "", Graffiti.CONTENT);
    update.object(
        page,
        "<</Type/Page/MediaBox[0 0 595 842]/Resources<<>>/Contents "
            + content
            + " 0 R/Parent "
            + pages
            + " 0 R>>");
    update.object(pages, "<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>");
    COSDictionary changed = new COSDictionary(victim.catalog());
    changed.setItem(COSName.PAGES, Victim.reference(pages));
    update.object(catalog, CosText.of(changed));
    update.trailer("Root", catalog + " 0 R");
  }

  /** Nothing is left to verify. */
  private static void removed(Victim victim, Update update) {
    COSDictionary changed = new COSDictionary(victim.catalog());
    changed.removeItem(COSName.ACRO_FORM);
    update.object(changed, victim.catalog());
  }
}
