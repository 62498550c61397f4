package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The request as a file inside the PDF, associated with it as its data (ISO 19005-3, 6.8). */
final class Attachment {

  /** The file's name. */
  static final String NAME = "request.xml";

  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final COSName DATA = COSName.getPDFName("Data");

  private Attachment() {}

  static void add(PDDocument document, byte[] xml, Calendar date) {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(NAME);
    file.setFileUnicode(NAME);
    file.setFileDescription("certproc request");
    file.getCOSObject().setItem(RELATIONSHIP, DATA);
    PDEmbeddedFile embedded = embedded(document, xml, date);
    file.setEmbeddedFile(embedded);
    file.setEmbeddedFileUnicode(embedded);

    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(NAME, file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    associated.add(file.getCOSObject());
    document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
  }

  private static PDEmbeddedFile embedded(PDDocument document, byte[] xml, Calendar date) {
    try {
      PDEmbeddedFile embedded =
          new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
      embedded.setSubtype("text/xml");
      embedded.setSize(xml.length);
      embedded.setCreationDate(date);
      embedded.setModDate(date);
      return embedded;
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }
}
