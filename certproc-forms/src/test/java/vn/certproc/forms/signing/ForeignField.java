package vn.certproc.forms.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Empty signature fields as another program makes them. */
final class ForeignField {

  private ForeignField() {}

  /** A page with empty fields, saved by PDFBox, with the table that it would choose. */
  static byte[] document(String... names) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(7L);
      document.addPage(new PDPage(PDRectangle.A4));
      add(document, names);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A document with empty fields, appended by PDFBox. */
  static byte[] append(byte[] pdf, String... names) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      add(document, names);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static void add(PDDocument document, String... names) throws IOException {
    PDAcroForm form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    PDPage page = document.getPage(0);
    page.getCOSObject().setNeedToBeUpdated(true);
    for (int i = 0; i < names.length; i++) {
      PDSignatureField field = new PDSignatureField(form);
      field.setPartialName(names[i]);
      PDAnnotationWidget widget = field.getWidgets().get(0);
      widget.setRectangle(new PDRectangle(100 + 150 * i, 100, 120, 60));
      widget.setPage(page);
      widget.getCOSObject().setInt(COSName.F, 4);
      form.getFields().add(field);
      page.getAnnotations().add(widget);
    }
  }
}
