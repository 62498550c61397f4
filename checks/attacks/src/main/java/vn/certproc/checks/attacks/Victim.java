package vn.certproc.checks.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The document under attack, opened. To be closed. */
final class Victim implements AutoCloseable {

  private final byte[] file;
  private final PDDocument document;

  private Victim(byte[] file, PDDocument document) {
    this.file = file;
    this.document = document;
  }

  static Victim open(byte[] file) {
    try {
      return new Victim(file, Loader.loadPDF(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF that can be attacked", e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] file() {
    return file;
  }

  COSDictionary trailer() {
    return document.getDocument().getTrailer();
  }

  COSDictionary catalog() {
    return document.getDocumentCatalog().getCOSObject();
  }

  COSDictionary page() {
    return document.getPage(0).getCOSObject();
  }

  PDPage firstPage() {
    return document.getPage(0);
  }

  PDDocument document() {
    return document;
  }

  /** The number behind which all are free. */
  int size() {
    long highest =
        document.getDocument().getXrefTable().keySet().stream()
            .mapToLong(COSObjectKey::getNumber)
            .max()
            .orElse(0);
    return (int) Math.max(highest + 1, trailer().getInt(COSName.SIZE));
  }

  /** Where an object stands in the file. */
  int offset(int number) {
    long offset = offsets().getOrDefault(number, -1L);
    if (offset < 0) {
      throw new IllegalArgumentException("the object does not stand by itself");
    }
    return (int) offset;
  }

  /** Where each object stands; negative where it is in a stream of objects. */
  Map<Integer, Long> offsets() {
    Map<Integer, Long> offsets = new TreeMap<>();
    document
        .getDocument()
        .getXrefTable()
        .forEach((key, offset) -> offsets.put((int) key.getNumber(), offset));
    return offsets;
  }

  /** Where the table before the newest stands. */
  long previous() {
    long previous = trailer().getLong(COSName.PREV, -1);
    if (previous < 0) {
      throw new IllegalArgumentException("the file was never updated");
    }
    return previous;
  }

  /** The key of an object that stands by itself. */
  static COSObjectKey key(COSBase object) {
    COSObjectKey key = object.getKey();
    if (key == null) {
      throw new IllegalArgumentException("the object does not stand by itself");
    }
    return key;
  }

  static int number(COSBase object) {
    return (int) key(object).getNumber();
  }

  /** The value of the last signature. */
  COSDictionary signature() {
    List<COSDictionary> all = new ArrayList<>();
    document.getSignatureDictionaries().forEach(each -> all.add(each.getCOSObject()));
    if (all.isEmpty()) {
      throw new IllegalArgumentException("the file is not signed");
    }
    return all.get(all.size() - 1);
  }

  /** The field of the last signature. */
  COSDictionary signatureField() {
    COSDictionary value = signature();
    return fields().stream()
        .filter(field -> field.getCOSDictionary(COSName.V) == value)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the signature has no field"));
  }

  /** The first text field that has a value. */
  COSDictionary textField() {
    return fields().stream()
        .filter(f -> COSName.TX.equals(f.getCOSName(COSName.FT)) && f.containsKey(COSName.V))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the file has no text field"));
  }

  /** The fields at the root of the form. */
  List<COSDictionary> fields() {
    List<COSDictionary> fields = new ArrayList<>();
    COSDictionary form = catalog().getCOSDictionary(COSName.ACRO_FORM);
    COSArray all = form == null ? null : form.getCOSArray(COSName.FIELDS);
    for (int i = 0; all != null && i < all.size(); i++) {
      if (all.getObject(i) instanceof COSDictionary field) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** A reference, whatever it points to. */
  static COSObject reference(int number) {
    return new COSObject(new COSObjectKey(number, 0), null);
  }
}
