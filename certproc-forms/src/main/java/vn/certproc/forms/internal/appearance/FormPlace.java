package vn.certproc.forms.internal.appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.internal.field.FieldReader;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.signing.SignatureField;

/**
 * A field as a place between title and name of a form, where a person's signature and an agency's
 * lie over one another. Immutable.
 */
final class FormPlace {

  private static final double NEAR = 1;

  private final DocumentFormat format = DocumentFormat.official();
  private final SignatureField field;
  private final Optional<SignatureField> other;
  private final Optional<Drawn> drawn;

  private FormPlace(PDDocument document, SignatureField field, FieldReader reader) {
    this.field = field;
    this.other =
        reader.fields().stream()
            .filter(each -> each.page() == field.page() && !each.kind().equals(field.kind()))
            .filter(each -> Box.of(each).meets(Box.of(field)))
            .findFirst();
    this.drawn =
        other
            .flatMap(each -> Drawn.in(document, each))
            .map(there -> there.from(field.left(), field.bottom()));
  }

  /** The place; empty for a field of another document, or of an annex. */
  static Optional<FormPlace> of(PDDocument document, SignatureField field) {
    FieldReader reader = new FieldReader(document);
    boolean planned =
        field.kind().isPresent()
            && reader.planned().stream()
                .filter(place -> place.name().equals(field.name()) && place.page() == field.page())
                .filter(place -> Math.abs(place.left() - field.left()) < NEAR)
                .anyMatch(place -> Math.abs(place.bottom() - field.bottom()) < NEAR);
    return planned ? Optional.of(new FormPlace(document, field, reader)) : Optional.empty();
  }

  /** How wide a picture may be: the field of an agency is wider than its seal, for a text. */
  double pictureWidth() {
    return agency() ? Math.min(field.width(), format.length("signature.seal.side")) : field.width();
  }

  private boolean agency() {
    return field.kind().filter(SignerKind.AGENCY::equals).isPresent();
  }

  /** Rooms for a text, the best first: each later one gives up more of the other's signature. */
  List<TextRoom> rooms(double leading) {
    return agency() ? agencys(leading) : List.of(persons(leading));
  }

  private TextRoom persons(double leading) {
    Box all = new Box(0, 0, field.width(), field.height());
    if (other.isEmpty()) {
      return new TextRoom(all, leading, false, 0.5, 0, List.of());
    }
    SignatureField seal = other.get();
    double middle = seal.left() + seal.width() / 2 - field.left();
    double end = middle + format.length("signature.seal.side") / 2;
    return new TextRoom(all, leading, false, 1, end, List.of());
  }

  private List<TextRoom> agencys(double leading) {
    double side = format.length("signature.seal.side");
    double beyond = Math.max(0, (field.height() - format.length("signature.space.sealed")) / 2);
    double left = Math.max(0, (field.width() - side) / 2);
    Box inside =
        new Box(
            left,
            beyond + format.length("signature.text.foot"),
            field.width(),
            field.height() - beyond);
    double aligned = other.isPresent() ? 0 : 0.5;
    TextRoom free = new TextRoom(inside, leading, true, aligned, 0, List.of());
    return drawn.map(there -> beside(there, free)).orElse(List.of(free));
  }

  /**
   * A text is never written over. Of a picture, as much as a seal would cover is given up where a
   * long name needs it, and all of it at last.
   */
  private List<TextRoom> beside(Drawn there, TextRoom free) {
    if (there.text()) {
      return List.of(free.clearing(there.lines()));
    }
    List<TextRoom> rooms = new ArrayList<>();
    for (int half = 0; half <= 2; half++) {
      double share = half * format.number("signature.seal.over") / 2;
      rooms.add(free.clearing(there.lines().stream().map(box -> box.without(share)).toList()));
    }
    rooms.add(free);
    return rooms;
  }
}
