package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.FIELDS;
import static vn.certproc.checks.attacks.AttackFamily.SHADOW;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are two things at once: what may change in the one role is seen in the other. Each
 * document is prepared so that a dictionary of another purpose also holds what the page draws.
 */
final class RoleConfusion {

  private static final String SOURCE = "type confusion / shadow, own review";

  private RoleConfusion() {}

  static List<Attack> all() {
    return List.of(
        Entry.appending("parent-tree-as-objects", SHADOW, SOURCE, RoleConfusion::parentTree)
            .prepared(file -> Roles.prepared(file, "/Shadow", Roles::asParentTree)),
        Entry.appending("structure-root-as-objects", SHADOW, SOURCE, RoleConfusion::structureRoot)
            .prepared(file -> Roles.prepared(file, "/ParentTree", Roles::asStructureRoot)),
        Entry.appending("form-as-objects", SHADOW, SOURCE, RoleConfusion::form)
            .prepared(file -> Roles.prepared(file, "/DR", Roles::asForm)),
        Entry.appending("empty-field-shows-beside-another", FIELDS, SOURCE, RoleConfusion::look)
            .prepared(RoleConfusion::emptyField));
  }

  private static void parentTree(Victim victim, Update update) {
    changed(update, required(Roles.root(victim).getCOSDictionary(Roles.TREE)), "Shadow");
  }

  private static void structureRoot(Victim victim, Update update) {
    changed(
        update,
        required(victim.catalog().getCOSDictionary(COSName.STRUCT_TREE_ROOT)),
        "ParentTree");
  }

  private static void form(Victim victim, Update update) {
    changed(update, required(victim.catalog().getCOSDictionary(COSName.ACRO_FORM)), "DR");
  }

  private static COSDictionary required(@Nullable COSDictionary found) {
    if (found == null) {
      throw new IllegalArgumentException("the document was not prepared");
    }
    return found;
  }

  private static void changed(Update update, COSDictionary original, String key) {
    COSDictionary changed = new COSDictionary(original);
    changed.setItem(
        COSName.getPDFName(key), Victim.reference(Roles.drawing(update, Graffiti.CONTENT)));
    update.object(changed, original);
  }

  private static byte[] emptyField(byte[] file) {
    return Entry.appended(
        file,
        (victim, update) ->
            Graffiti.annotation(victim, update, field(victim, update, "[100 400 300 500]")));
  }

  private static int field(Victim victim, Update update, String rectangle) {
    int field = update.fresh();
    update.object(
        field,
        "<</FT/Sig/T(shadow-" + field + ")/Type/Annot/Subtype/Widget/F 4/Rect" + rectangle + ">>");
    Graffiti.field(victim, update, field);
    return field;
  }

  /** One empty field is added, and the one that was there gets a look. */
  private static void look(Victim victim, Update update) {
    COSDictionary original =
        victim.fields().stream()
            .filter(each -> each.getString(COSName.T, "").startsWith("shadow-"))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the document was not prepared"));
    COSDictionary changed = new COSDictionary(original);
    COSDictionary looks = new COSDictionary();
    looks.setItem(COSName.N, Victim.reference(Graffiti.look(update)));
    changed.setItem(COSName.AP, looks);
    update.object(changed, original);
    field(victim, update, "[0 0 0 0]");
  }
}
