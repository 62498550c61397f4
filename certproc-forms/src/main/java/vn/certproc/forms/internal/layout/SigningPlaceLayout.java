package vn.certproc.forms.internal.layout;

import java.util.List;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.internal.layout.Mark.PlaceMark;

/**
 * The places of the digital signatures in the space between title and name (Decree 30, Annex I,
 * boxes 7c and 8): a person's in the middle, the agency's seal over a share of it on its left.
 */
final class SigningPlaceLayout {

  private final Column column;
  private final double upper;
  private final double space;
  private final double width;
  private final double height;
  private final double seal;
  private final double covered;

  /**
   * Places below a column's last line.
   *
   * @param space the height that is free there
   */
  SigningPlaceLayout(DocumentFormat format, Column column, double space) {
    this.column = column;
    this.upper = column.height();
    this.space = space;
    this.width = format.length("signature.person.width");
    this.height = format.length("signature.person.height");
    this.seal = format.length("signature.seal.side");
    this.covered = format.number("signature.seal.over");
  }

  /**
   * Marks the places of those who sign.
   *
   * @param number of the place among the document's, from 1
   */
  void lay(List<Signer> signers, int number, Element element) {
    for (Signer signer : signers) {
      column.add(
          signer.kind() == SignerKind.PERSON
              ? mark(column.middle() - width / 2, width, height, signer, number, element)
              : mark(sealLeft(), seal, seal, signer, number, element));
    }
  }

  /** How far a seal reaches out of a column of this width at its left. */
  static double overhang(DocumentFormat format, double columnWidth) {
    double signature = format.length("signature.person.width");
    double reach =
        signature / 2
            - signature * format.number("signature.seal.over")
            + format.length("signature.seal.side");
    return Math.max(0, reach - columnWidth / 2);
  }

  /** So that the seal reaches over its share of the person's signature, there or not. */
  private double sealLeft() {
    return Math.max(0, column.middle() - width / 2 + width * covered - seal);
  }

  private Mark mark(
      double left, double wide, double high, Signer signer, int number, Element element) {
    double top = upper + (space - high) / 2;
    return new PlaceMark(left, top, wide, high, signer, number, element);
  }
}
