package vn.certproc.forms.internal.field;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.update.Update;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.UnsignablePdfException;

/**
 * Adds empty signature fields to a document (ISO 32000-1, 12.7.4.5), marking what an incremental
 * update has to write. For one document; not thread-safe.
 */
final class FieldAdder {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** An annotation that is printed, as PDF/A asks for (ISO 19005-3, 6.3.2). */
  private static final int PRINT = 4;

  private static final int SIGNATURES_EXIST = 1;
  private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

  private final PDDocument document;
  private final COSDictionary catalog;
  private final List<COSDictionary> pages;
  private final Update update;
  private final Instant at;
  private final Optional<StructureAdder> structure;
  private final Set<String> names = new HashSet<>();

  FieldAdder(PDDocument document, List<COSDictionary> pages, Update update, Instant at) {
    this.update = update;
    this.document = document;
    this.catalog = document.getDocumentCatalog().getCOSObject();
    this.pages = pages;
    this.at = at;
    this.structure = StructureAdder.of(catalog, update);
    FormTree.fields(catalog).forEach(field -> names.add(field.name()));
  }

  /**
   * Adds a field.
   *
   * @param anchor the name of the element of the structure that it follows
   */
  void add(SignatureField field, Optional<String> anchor) throws IOException {
    if (!names.add(field.name())) {
      throw new UnsignablePdfException("signing-name-taken", Map.of("field", field.name()));
    }
    COSDictionary page = pages.get(field.page() - 1);
    COSDictionary widget = widget(field, page);
    add(page, COSName.ANNOTS, widget);
    COSDictionary form = form();
    add(form, COSName.FIELDS, widget);
    update.changed(form, catalog);
    form.setInt(SIG_FLAGS, form.getInt(SIG_FLAGS, 0) | SIGNATURES_EXIST);
    if (structure.isPresent()) {
      page.setItem(COSName.getPDFName("Tabs"), COSName.S);
      update.changed(page, page);
      widget.setInt(STRUCT_PARENT, structure.get().add(widget, page, spoken(field), anchor));
    }
  }

  private COSDictionary widget(SignatureField field, COSDictionary page) throws IOException {
    COSDictionary widget = new COSDictionary();
    widget.setItem(COSName.TYPE, COSName.ANNOT);
    widget.setItem(COSName.SUBTYPE, COSName.WIDGET);
    widget.setItem(COSName.FT, COSName.SIG);
    widget.setString(COSName.T, field.name());
    widget.setItem(COSName.TU, new COSString(spoken(field)));
    widget.setItem(COSName.M, new COSString(DATE.format(at)));
    widget.setInt(COSName.F, PRINT);
    widget.setItem(COSName.P, page);
    COSArray sides = new COSArray();
    for (double side :
        new double[] {
          field.left(),
          field.bottom(),
          field.left() + field.width(),
          field.bottom() + field.height()
        }) {
      sides.add(new COSFloat(Math.round(side * 1000) / 1000f));
    }
    widget.setItem(COSName.RECT, sides);
    COSDictionary appearance = new COSDictionary();
    appearance.setDirect(true);
    appearance.setItem(COSName.N, empty(field));
    widget.setItem(COSName.AP, appearance);
    return widget;
  }

  /** PDF/A wants an appearance of each annotation, of an empty field too (ISO 19005-3, 6.3.3). */
  private COSStream empty(SignatureField field) throws IOException {
    COSStream form = document.getDocument().createCOSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    COSArray box = new COSArray();
    box.add(COSInteger.ZERO);
    box.add(COSInteger.ZERO);
    box.add(new COSFloat((float) field.width()));
    box.add(new COSFloat((float) field.height()));
    form.setItem(COSName.BBOX, box);
    try (OutputStream out = form.createOutputStream()) {
      out.flush();
    }
    return form;
  }

  /** What is heard of the field, signed or not: whose signature it is. */
  private static String spoken(SignatureField field) {
    DocumentFormat format = DocumentFormat.official();
    String whose =
        field
            .printedName()
            .orElseGet(
                () ->
                    format.text(
                        "signature.of." + field.kind().map(k -> k.code()).orElse("person")));
    return format.text("signature.of") + whose;
  }

  private COSDictionary form() {
    if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form) {
      return form;
    }
    COSDictionary form = new COSDictionary();
    catalog.setItem(COSName.ACRO_FORM, form);
    update.changed(catalog, catalog);
    return form;
  }

  private void add(COSDictionary owner, COSName key, COSDictionary widget) {
    if (owner.getDictionaryObject(key) instanceof COSArray array) {
      array.add(widget);
      update.changed(array, owner);
    } else {
      COSArray array = new COSArray();
      array.add(widget);
      owner.setItem(key, array);
      update.changed(owner, owner);
    }
  }
}
