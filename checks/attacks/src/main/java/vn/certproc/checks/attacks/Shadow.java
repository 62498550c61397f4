package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.SHADOW;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What is seen later was in the file, hidden, when it was signed. */
final class Shadow {

  private static final String SOURCE =
      "Mainka, Mladenov, Rohlmann: Shadow Attacks. Hiding and Replacing Content in Signed PDFs. NDSS"
          + " 2021, ";

  private Shadow() {}

  static List<Attack> all() {
    return List.of(
        Entry.appending("hide-by-object", SHADOW, SOURCE + "hide", Shadow::emptied)
            .prepared(Preparing::overlay),
        Entry.appending(
                "hide-by-xref", SHADOW, SOURCE + "hide", (v, u) -> u.free(Victims.overlay(v)))
            .prepared(Preparing::overlay),
        Entry.appending(
                "hide-by-null",
                SHADOW,
                SOURCE + "hide",
                (v, u) -> u.object(Victims.overlay(v), "null"))
            .prepared(Preparing::overlay),
        Entry.appending("replace-font", SHADOW, SOURCE + "replace", Shadow::font),
        Entry.appending("replace-resources", SHADOW, SOURCE + "replace", Shadow::resources),
        Entry.of(
                "hide-and-replace-by-xref",
                SHADOW,
                SOURCE + "hide-and-replace",
                Shadow::pointedBack)
            .prepared(Preparing::shadowPage),
        Entry.of(
                "hide-and-replace-by-trailer",
                SHADOW,
                SOURCE + "hide-and-replace",
                Shadow::otherCatalog)
            .prepared(Preparing::shadowCatalog),
        Entry.of(
                "hide-and-replace-by-startxref",
                SHADOW,
                SOURCE + "hide-and-replace",
                Shadow::olderTable)
            .prepared(Preparing::shadowPage));
  }

  private static void emptied(Victim victim, Update update) {
    update.stream(
        Victims.overlay(victim), "/Type/XObject/Subtype/Form/BBox[0 0 600 850]", Graffiti.CONTENT);
  }

  private static void font(Victim victim, Update update) {
    COSDictionary fonts =
        victim.firstPage().getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      throw new IllegalArgumentException("the page has no font");
    }
    COSDictionary font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
    update.object(Victim.number(font), "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>");
  }

  private static void resources(Victim victim, Update update) {
    COSDictionary page = new COSDictionary(victim.page());
    page.setItem(COSName.RESOURCES, new COSDictionary());
    update.object(page, victim.page());
  }

  /** Only a table is appended: the page is again what it was before it was honest. */
  private static byte[] pointedBack(byte[] file) {
    return Entry.appended(
        file,
        (victim, update) -> {
          int number = Victim.number(victim.page());
          String text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
          String head = "\n" + number + " 0 obj";
          int mark = text.indexOf("/" + Preparing.MARK.getName() + " 2");
          int shadow = mark < 0 ? -1 : text.lastIndexOf(head, mark);
          if (shadow < 0) {
            throw new IllegalArgumentException("the document was not prepared");
          }
          update.entry(number, shadow + 1L);
        });
  }

  /** Only a trailer is appended. */
  private static byte[] otherCatalog(byte[] file) {
    return Entry.appended(
        file,
        (victim, update) -> {
          String text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
          int root = Victim.number(victim.catalog());
          for (int i = victim.size() - 1; i > 0; i--) {
            int at = text.indexOf("\n" + i + " 0 obj\n<<");
            int end = at < 0 ? -1 : text.indexOf("endobj", at);
            if (i != root && at >= 0 && text.substring(at, end).contains("/Catalog")) {
              update.trailer("Root", i + " 0 R");
              return;
            }
          }
          throw new IllegalArgumentException("there is one catalog");
        });
  }

  /** Another last line: the file is again what it was before it was honest. */
  private static byte[] olderTable(byte[] file) {
    String text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    int last = text.lastIndexOf("startxref");
    int before = text.lastIndexOf("startxref", text.lastIndexOf("startxref", last - 1) - 1);
    int offset = Update.startxref(text, before);
    return Patch.splice(
        file, file.length, CosText.bytes("startxref\n" + offset + "\n%%EOF\n"), file.length);
  }
}
