package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.ATTACHMENT;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** The file inside the document is exchanged: the page says one thing, the data another. */
final class AttachmentChanges {

  private static final String SOURCE =
      "certproc: the request inside a form is what a receiving system reads (cf. CCS 2019, section"
          + " 4.2, on objects that are replaced)";

  private static final COSName EMBEDDED = COSName.getPDFName("EmbeddedFiles");

  private AttachmentChanges() {}

  static List<Attack> all() {
    return List.of(
        Entry.appending("attachment-swapped", ATTACHMENT, SOURCE, AttachmentChanges::swapped)
            .prepared(AttachmentChanges::attach),
        Entry.appending("attachment-respecified", ATTACHMENT, SOURCE, AttachmentChanges::pointed)
            .prepared(AttachmentChanges::attach),
        Entry.appending("attachment-renamed", ATTACHMENT, SOURCE, AttachmentChanges::renamed)
            .prepared(AttachmentChanges::attach),
        Entry.appending("attachment-added", ATTACHMENT, SOURCE, AttachmentChanges::added),
        Entry.appending("associated-file-added", ATTACHMENT, SOURCE, AttachmentChanges::associated),
        Entry.appending("metadata-swapped", ATTACHMENT, SOURCE, AttachmentChanges::metadata));
  }

  private static byte[] attach(byte[] file) {
    try (Victim victim = Victim.open(file)) {
      COSDictionary names = victim.catalog().getCOSDictionary(COSName.NAMES);
      return names != null && names.containsKey(EMBEDDED)
          ? file
          : Entry.appended(file, AttachmentChanges::added);
    }
  }

  private static COSDictionary specification(Victim victim) {
    COSDictionary names = victim.catalog().getCOSDictionary(COSName.NAMES);
    COSDictionary tree = names == null ? null : names.getCOSDictionary(EMBEDDED);
    COSArray pairs = tree == null ? null : tree.getCOSArray(COSName.NAMES);
    if (pairs == null || !(pairs.getObject(1) instanceof COSDictionary specification)) {
      throw new IllegalArgumentException("the document has no file inside");
    }
    return specification;
  }

  private static void swapped(Victim victim, Update update) {
    COSStream file =
        specification(victim).getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
    update.stream(Victim.number(file), "/Type/EmbeddedFile/Subtype/text#2Fxml", "<request/>");
  }

  private static void pointed(Victim victim, Update update) {
    int file = update.fresh();
    update.stream(file, "/Type/EmbeddedFile/Subtype/text#2Fxml", "<request/>");
    COSDictionary changed = new COSDictionary(specification(victim));
    COSDictionary files = new COSDictionary();
    files.setItem(COSName.F, Victim.reference(file));
    files.setItem(COSName.UF, Victim.reference(file));
    changed.setItem(COSName.EF, files);
    update.object(changed, specification(victim));
  }

  private static void renamed(Victim victim, Update update) {
    COSDictionary changed = new COSDictionary(specification(victim));
    changed.setItem(COSName.UF, new COSString("other.xml"));
    changed.setItem(COSName.F, new COSString("other.xml"));
    update.object(changed, specification(victim));
  }

  private static int specification(Update update, String name) {
    int file = update.fresh();
    update.stream(file, "/Type/EmbeddedFile/Subtype/text#2Fxml", "<request/>");
    int specification = update.fresh();
    update.object(
        specification,
        String.format(
            "<</Type/Filespec/F(%s)/UF(%s)/AFRelationship/Data/EF<</F %d 0 R/UF %d 0 R>>>>",
            name, name, file, file));
    return specification;
  }

  private static void added(Victim victim, Update update) {
    int specification = specification(update, "request.xml");
    COSDictionary catalog = new COSDictionary(victim.catalog());
    COSArray pairs = new COSArray();
    pairs.add(new COSString("request.xml"));
    pairs.add(Victim.reference(specification));
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, pairs);
    COSDictionary names = new COSDictionary();
    names.setItem(EMBEDDED, tree);
    catalog.setItem(COSName.NAMES, names);
    update.object(catalog, victim.catalog());
  }

  private static void associated(Victim victim, Update update) {
    COSArray files = new COSArray();
    files.add(Victim.reference(specification(update, "request.xml")));
    COSDictionary catalog = new COSDictionary(victim.catalog());
    catalog.setItem(COSName.getPDFName("AF"), files);
    update.object(catalog, victim.catalog());
  }

  private static void metadata(Victim victim, Update update) {
    int metadata = update.fresh();
    update.stream(metadata, "/Type/Metadata/Subtype/XML", "<x/>");
    COSDictionary catalog = new COSDictionary(victim.catalog());
    catalog.setItem(COSName.METADATA, Victim.reference(metadata));
    update.object(catalog, victim.catalog());
  }
}
