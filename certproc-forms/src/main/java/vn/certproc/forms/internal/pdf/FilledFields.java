package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;
import vn.certproc.forms.UnreadablePdfException;

/**
 * The values of a PDF form's fields (ISO 32000-1, 12.7), as text. Immutable.
 *
 * @param formId what the metadata says; empty where it says nothing
 * @param values by full name, trimmed and NFC; an empty text for an open field
 * @param signed whether a signature field has a signature, which is not checked
 */
public record FilledFields(Optional<String> formId, Map<String, String> values, boolean signed) {

  /** The largest of the five forms has about thirty. */
  private static final int MAX_FIELDS = 1000;

  /** A value that is longer was not typed; the payload's own limits are far below. */
  private static final int MAX_VALUE = 20_000;

  private static final String OFF = "Off";

  /** Reads the fields of a file that may come from anyone; nothing in it is executed. */
  public static FilledFields read(InputStream in, int maxFile) throws IOException {
    byte[] pdf = RequestReader.file(in, maxFile);
    RequestReader.checkEnds(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.isEncrypted()) {
        throw new UnreadablePdfException("pdf-encrypted", Map.of());
      }
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadablePdfException("pdf-encrypted", e);
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }

  private static FilledFields read(PDDocument document) {
    // Without PDFBox's repairs, which would invent fields and appearances.
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      throw new UnreadablePdfException("pdf-no-fields", Map.of());
    }
    if (form.hasXFA()) {
      throw new UnreadablePdfException("pdf-xfa", Map.of());
    }
    Map<String, String> values = new LinkedHashMap<>();
    boolean signed = false;
    for (PDField field : form.getFieldTree()) {
      if (values.size() == MAX_FIELDS) {
        throw new UnreadablePdfException(
            "pdf-too-many-fields", Map.of("max", Integer.toString(MAX_FIELDS)));
      }
      if (field instanceof PDSignatureField signature) {
        signed |= signature.getCOSObject().containsKey(COSName.V);
      } else if (!(field instanceof PDNonTerminalField)) {
        values.put(field.getFullyQualifiedName(), value(field));
      }
    }
    if (values.isEmpty()) {
      throw new UnreadablePdfException("pdf-no-fields", Map.of());
    }
    return new FilledFields(
        RequestReader.metadata(document.getDocumentCatalog().getCOSObject()).formId(),
        values,
        signed);
  }

  private static String value(PDField field) {
    COSBase value = stated(field);
    if (value instanceof COSArray array) {
      value = array.size() == 1 ? array.getObject(0) : null;
    }
    String text = "";
    if (value instanceof COSString string) {
      text = string.getString();
    } else if (value instanceof COSName name && !OFF.equals(name.getName())) {
      text = name.getName();
    }
    if (text.length() > MAX_VALUE) {
      throw new UnreadablePdfException(
          "pdf-value-too-long",
          Map.of("field", field.getFullyQualifiedName(), "max", Integer.toString(MAX_VALUE)));
    }
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /** The field's own value, or that of the nearest field around it. */
  private static @Nullable COSBase stated(PDField field) {
    for (PDField at = field; at != null; at = at.getParent()) {
      COSBase value = at.getCOSObject().getDictionaryObject(COSName.V);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
