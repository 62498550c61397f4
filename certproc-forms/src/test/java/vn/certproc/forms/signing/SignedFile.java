package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.certproc.pki.cms.CmsSignature;

/** A signed document as PDFBox reads it, which wrote none of it. */
final class SignedFile implements AutoCloseable {

  private final byte[] pdf;
  final PDDocument document;

  SignedFile(byte[] pdf) throws IOException {
    this.pdf = pdf;
    this.document = Loader.loadPDF(pdf);
  }

  PDSignature signature(String field) throws IOException {
    return ((PDSignatureField) document.getDocumentCatalog().getAcroForm(null).getField(field))
        .getSignature();
  }

  CmsSignature cms(String field) throws IOException {
    byte[] contents =
        ((COSString) signature(field).getCOSObject().getDictionaryObject("Contents")).getBytes();
    int length = CmsSignature.encodedLength(contents).orElseThrow();
    for (int i = length; i < contents.length; i++) {
      assertThat(contents[i]).as("only zeros after the signature").isZero();
    }
    return CmsSignature.read(Arrays.copyOf(contents, length));
  }

  /** Sees that the signature holds, over all bytes up to the end of its revision. */
  void assertIntact(String field) throws IOException {
    int[] range = signature(field).getByteRange();
    assertThat(range[0]).isZero();
    String gap =
        new String(
            pdf, range[1], range[2] - range[1], java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(gap).startsWith("<").endsWith(">").matches("<[0-9a-f]+>");
    CmsSignature cms = cms(field);
    var digest = cms.contentDigester().orElseThrow();
    digest.update(pdf, 0, range[1]);
    digest.update(pdf, range[2], range[3]);
    assertThat(cms.check(digest.digest()).faults()).isEmpty();
    assertThat(cms.check(digest.digest()).intact()).as("another digest").isFalse();
  }

  /** The length of the revision that a signature is over. */
  int revision(String field) throws IOException {
    int[] range = signature(field).getByteRange();
    return range[2] + range[3];
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
