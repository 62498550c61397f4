package vn.certproc.checks.attacks;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Prepares documents in which a dictionary of another purpose holds what the first page draws. */
final class Roles {

  static final COSName TREE = COSName.getPDFName("ParentTree");

  private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 850]";

  /** Draws nothing. */
  private static final String HARMLESS = "q Q";

  private Roles() {}

  /** The dictionary that makes, of a harmless drawing, what the page's objects are. */
  interface Holder {
    /** Writes it and the catalog that has it; gives its number. */
    int write(Victim victim, Update update, int harmless);
  }

  static byte[] prepared(byte[] file, String name, Holder holder) {
    return Entry.appended(
        file,
        (victim, update) -> {
          int harmless = drawing(update, HARMLESS);
          int objects = holder.write(victim, update, harmless);
          int content = update.fresh();
          update.stream(content, "", "q " + name + " Do Q");
          COSDictionary page = new COSDictionary(victim.page());
          COSArray contents = new COSArray();
          Victims.contents(victim.page()).forEach(contents::add);
          contents.add(Victim.reference(content));
          page.setItem(COSName.CONTENTS, contents);
          COSDictionary resources =
              new COSDictionary(victim.firstPage().getResources().getCOSObject());
          resources.setItem(COSName.XOBJECT, Victim.reference(objects));
          page.setItem(COSName.RESOURCES, resources);
          update.object(page, victim.page());
        });
  }

  static int drawing(Update update, String content) {
    int drawing = update.fresh();
    update.stream(drawing, FORM, content);
    return drawing;
  }

  /** What the page could draw before, with one entry more. */
  private static COSDictionary objects(Victim victim) {
    COSDictionary old =
        victim.firstPage().getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    return old == null ? new COSDictionary() : new COSDictionary(old);
  }

  static int asParentTree(Victim victim, Update update, int harmless) {
    COSDictionary root = root(victim);
    COSDictionary tree = objects(victim);
    tree.setItem(COSName.getPDFName("Nums"), new COSArray());
    COSDictionary old = root.getCOSDictionary(TREE);
    if (old != null) {
      tree.addAll(old);
    }
    tree.setItem(COSName.getPDFName("Shadow"), Victim.reference(harmless));
    int number = write(update, tree);
    root.setItem(TREE, Victim.reference(number));
    catalog(victim, update, COSName.STRUCT_TREE_ROOT, write(update, root));
    return number;
  }

  static int asStructureRoot(Victim victim, Update update, int harmless) {
    COSDictionary root = root(victim);
    root.addAll(objects(victim));
    root.setItem(TREE, Victim.reference(harmless));
    int number = write(update, root);
    catalog(victim, update, COSName.STRUCT_TREE_ROOT, number);
    return number;
  }

  static int asForm(Victim victim, Update update, int harmless) {
    COSDictionary old = victim.catalog().getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary form = objects(victim);
    form.setItem(COSName.FIELDS, new COSArray());
    if (old != null) {
      form.addAll(old);
    }
    form.setItem(COSName.DR, Victim.reference(harmless));
    int number = write(update, form);
    catalog(victim, update, COSName.ACRO_FORM, number);
    return number;
  }

  static COSDictionary root(Victim victim) {
    COSDictionary old = victim.catalog().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    COSDictionary root = old == null ? new COSDictionary() : new COSDictionary(old);
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    return root;
  }

  private static int write(Update update, COSDictionary value) {
    int number = update.fresh();
    update.object(number, CosText.of(value));
    return number;
  }

  private static void catalog(Victim victim, Update update, COSName key, int value) {
    COSDictionary catalog = new COSDictionary(victim.catalog());
    catalog.setItem(key, Victim.reference(value));
    update.object(catalog, victim.catalog());
  }
}
