package vn.certproc.forms.internal.field;

import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.UnsignablePdfException;

/**
 * Where the agency signs a separate file: at the top right of its first page (Decree 30/2020/NĐ-CP,
 * Annex I), as the page is seen, turned or not.
 */
final class AnnexPlace {

  private AnnexPlace() {}

  /**
   * The field.
   *
   * @throws UnsignablePdfException {@code signing-page-small} where it has no room
   */
  static SignatureField on(COSDictionary page) {
    DocumentFormat format = DocumentFormat.official();
    PDRectangle box = PageBox.of(page);
    int turn = PageBox.turn(page);
    boolean lying = turn % 180 != 0;
    double seenWidth = lying ? box.getHeight() : box.getWidth();
    double seenHeight = lying ? box.getWidth() : box.getHeight();
    double right = Math.min(format.length("page.margin.right"), seenWidth / 10);
    double top = Math.min(format.length("signature.annex.top"), seenHeight / 10);
    double width = Math.min(format.length("signature.annex.width"), seenWidth - 2 * right);
    double height = Math.min(format.length("signature.annex.height"), seenHeight - 2 * top);
    if (width < format.length("signature.annex.least")
        || height < format.length("signature.annex.height")) {
      throw new UnsignablePdfException("signing-page-small", Map.of());
    }
    return switch (turn) {
      case 90 -> field(box, top, box.getHeight() - right - width, height, width);
      case 180 -> field(box, right, top, width, height);
      case 270 -> field(box, box.getWidth() - top - height, right, height, width);
      default ->
          field(box, box.getWidth() - right - width, box.getHeight() - top - height, width, height);
    };
  }

  private static SignatureField field(
      PDRectangle box, double left, double bottom, double width, double height) {
    return new SignatureField(
        SignerKind.AGENCY.code(),
        Optional.of(SignerKind.AGENCY),
        1,
        box.getLowerLeftX() + left,
        box.getLowerLeftY() + bottom,
        width,
        height,
        Optional.empty(),
        false);
  }
}
