package vn.certproc.forms.internal.pdf;

import java.time.Instant;

/** The request as a file inside the PDF, associated with it as its data (ISO 19005-3, 6.8). */
final class Attachment {

  /** The file's name. */
  static final String NAME = "request.xml";

  private Attachment() {}

  /**
   * Writes the file.
   *
   * @return the entries of the catalog that name it
   */
  static String write(PdfFile file, byte[] xml, Instant created) {
    String date = PdfText.date(created);
    String parameters =
        "/Params<</Size " + xml.length + "/CreationDate" + date + "/ModDate" + date + ">>";
    int content = file.deflated("/Type/EmbeddedFile/Subtype/text#2Fxml" + parameters, xml);
    String embedded = PdfFile.reference(content);
    int specification =
        file.object(
            "<</Type/Filespec/F("
                + NAME
                + ")/UF("
                + NAME
                + ")/Desc(certproc request)"
                + "/AFRelationship/Data/EF<</F "
                + embedded
                + "/UF "
                + embedded
                + ">>>>");
    String reference = PdfFile.reference(specification);
    return "/Names<</EmbeddedFiles<</Names[("
        + NAME
        + ")"
        + reference
        + "]>>>>/AF["
        + reference
        + "]";
  }
}
