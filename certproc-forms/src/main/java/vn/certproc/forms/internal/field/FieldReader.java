package vn.certproc.forms.internal.field;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.internal.check.PageTree;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.pdf.RequestReader;
import vn.certproc.forms.internal.pdf.SigningPlace;
import vn.certproc.forms.internal.update.FileOpening;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.UnsignablePdfException;

/** Reads which signature fields a file has, and which it wants. For one file; not thread-safe. */
public final class FieldReader {

  private final COSDictionary catalog;
  private final List<COSDictionary> pages;
  private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();

  /** A reader for an open document. */
  public FieldReader(PDDocument document) {
    catalog = document.getDocumentCatalog().getCOSObject();
    pages = PageTree.pages(catalog);
    pages.forEach(page -> numbers.putIfAbsent(page, numbers.size() + 1));
  }

  /** The fields that are there. */
  public static List<SignatureField> of(byte[] pdf) {
    return reading(pdf, FieldReader::fields);
  }

  /** The fields that a form wants. */
  public static List<SignatureField> planned(byte[] pdf) {
    return reading(pdf, FieldReader::planned);
  }

  private static <T> T reading(byte[] pdf, Function<FieldReader, T> question) {
    PDDocument document = FileOpening.repaired(pdf);
    try {
      return question.apply(new FieldReader(document));
    } finally {
      IOUtils.closeQuietly(document);
    }
  }

  /** The pages in order. */
  List<COSDictionary> pages() {
    return pages;
  }

  /** The signature fields that are there. */
  public List<SignatureField> fields() {
    Map<String, SigningPlace> places =
        places().stream()
            .collect(Collectors.toMap(SigningPlace::field, p -> p, (first, second) -> first));
    return FormTree.fields(catalog).stream()
        .filter(FormTree.Field::signature)
        .map(field -> field(field, Optional.ofNullable(places.get(field.name()))))
        .toList();
  }

  private SignatureField field(FormTree.Field field, Optional<SigningPlace> place) {
    COSDictionary widget = field.widgets().get(0);
    PDRectangle box =
        widget.getDictionaryObject(COSName.RECT) instanceof COSArray sides && sides.size() >= 4
            ? new PDRectangle(sides)
            : new PDRectangle();
    return new SignatureField(
        field.name(),
        kind(field.name()),
        page(widget),
        box.getLowerLeftX(),
        box.getLowerLeftY(),
        box.getWidth(),
        box.getHeight(),
        place.flatMap(SigningPlace::printedName),
        field.signed());
  }

  private static Optional<SignerKind> kind(String name) {
    for (SignerKind kind : SignerKind.values()) {
      if (name.matches(kind.code() + "(-[0-9]+)?")) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The page that names the widget; what the widget says of its page may be wrong. */
  private int page(COSDictionary widget) {
    if (widget.getDictionaryObject(COSName.P) instanceof COSDictionary said
        && numbers.containsKey(said)
        && holds(said, widget)) {
      return numbers.get(said);
    }
    for (COSDictionary page : pages) {
      if (holds(page, widget)) {
        return numbers.getOrDefault(page, 1);
      }
    }
    return 0;
  }

  private static boolean holds(COSDictionary page, COSDictionary widget) {
    if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
      for (int i = 0; i < annotations.size(); i++) {
        if (annotations.getObject(i) == widget) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The places that the form records.
   *
   * @throws UnsignablePdfException {@code signing-places-wrong} where they fit no page
   */
  List<SigningPlace> places() {
    List<SigningPlace> places = RequestReader.places(catalog);
    boolean fit =
        places.stream().allMatch(this::fits)
            && places.stream().map(SigningPlace::field).distinct().count() == places.size();
    if (!fit) {
      throw new UnsignablePdfException("signing-places-wrong", Map.of());
    }
    return places;
  }

  private boolean fits(SigningPlace place) {
    if (place.page() < 1 || place.page() > pages.size()) {
      return false;
    }
    PDRectangle box = PageBox.of(pages.get(place.page() - 1));
    return place.width() > 0
        && place.height() > 0
        && place.left() + place.width() <= box.getWidth()
        && place.bottom() + place.height() <= box.getHeight();
  }

  /** The fields that the form wants. */
  public List<SignatureField> planned() {
    List<String> signed =
        FormTree.fields(catalog).stream()
            .filter(FormTree.Field::signed)
            .map(FormTree.Field::name)
            .toList();
    return places().stream().map(place -> field(place, signed.contains(place.field()))).toList();
  }

  /** The field at a place; one for a seal is wider than the seal, for a text in its stead. */
  static SignatureField field(SigningPlace place, boolean signed) {
    double wider =
        place.kind() == SignerKind.AGENCY
            ? DocumentFormat.official().length("signature.seal.field") - place.width()
            : 0;
    double beside = Math.max(0, Math.min(wider / 2, place.left()));
    return new SignatureField(
        place.field(),
        Optional.of(place.kind()),
        place.page(),
        place.left() - beside,
        place.bottom(),
        place.width() + 2 * beside,
        place.height(),
        place.printedName(),
        signed);
  }
}
