package vn.certproc.forms.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.text.Text;
import vn.certproc.forms.DifferenceKind;
import vn.certproc.forms.FormComparison;
import vn.certproc.forms.FormDifference;
import vn.certproc.forms.FormSignatureField;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.document.FormDocument;

/** Compares a file with the form that its data gives. */
public final class FormComparer {

  /** Pages of a file beyond those of the form that are looked at one by one. */
  private static final int SURPLUS = 50;

  private final FormDocument document;
  private final PageReader expected;
  private final PageReader given;
  private final COSDictionary catalog;
  private final List<FormDifference> differences = new ArrayList<>();

  private FormComparer(FormDocument document, COSDictionary own, COSDictionary catalog) {
    this.document = document;
    this.expected = new PageReader(own);
    this.given = new PageReader(catalog);
    this.catalog = catalog;
  }

  /**
   * Passes a file that may be unpacked.
   *
   * @throws UnreadablePdfException {@code pdf-too-complex}
   */
  public static void checkBounds(byte[] pdf) {
    FileBounds.check(pdf);
  }

  /**
   * Compares.
   *
   * @throws UnreadablePdfException when what the file shows cannot be told
   */
  public static FormComparison compare(byte[] pdf, FormDocument document, PdfOptions options) {
    byte[] own = ExpectedForm.file(document, options);
    if (Arrays.equals(own, pdf)) {
      return new FormComparison(List.of(), List.of(), true);
    }
    try (PDDocument ours = Loader.loadPDF(own);
        PDDocument theirs = Loader.loadPDF(pdf)) {
      COSDictionary mine = ours.getDocumentCatalog().getCOSObject();
      COSDictionary catalog = theirs.getDocumentCatalog().getCOSObject();
      return new FormComparer(document, mine, catalog).run();
    } catch (CertprocException e) {
      throw e;
    } catch (StackOverflowError e) {
      // Nested without end: what the library descends into has no bound of its own.
      throw Budget.tooComplex();
    } catch (IOException | RuntimeException e) {
      // On damaged content the library throws whatever its parsers meet: a wrong cast, a wrong
      // index.
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }

  private FormComparison run() throws IOException {
    int pages = Math.min(given.count(), expected.count() + SURPLUS);
    long[] own = fingerprints(expected, expected.count());
    long[] theirs = fingerprints(given, pages);
    PageOrder order = PageOrder.of(own, theirs);
    pages(order);
    strangers(order, pages);
    fonts();
    actions(pages);
    List<FormSignatureField> signatures = signatures(pages);
    return new FormComparison(differences, signatures, false);
  }

  private static long[] fingerprints(PageReader reader, int pages) throws IOException {
    long[] result = new long[pages];
    for (int i = 0; i < pages; i++) {
      result[i] = reader.fingerprint(i);
    }
    return result;
  }

  private void pages(PageOrder order) throws IOException {
    Set<Integer> unequal = new TreeSet<>();
    for (int i = 0; i < expected.count(); i++) {
      if (!order.equal(i)) {
        unequal.add(i);
      }
    }
    Map<Integer, List<Place>> places =
        unequal.isEmpty() ? Map.of() : ExpectedForm.places(document, unequal);
    for (int i = 0; i < expected.count(); i++) {
      int at = order.at(i);
      if (at < 0) {
        differences.add(page(DifferenceKind.PAGE_REMOVED, i + 1));
      } else {
        if (order.moved(i)) {
          differences.add(page(DifferenceKind.PAGE_MOVED, at + 1));
        }
        if (!order.equal(i)) {
          compare(i, at, places.getOrDefault(i, List.of()));
        }
      }
    }
  }

  private void compare(int page, int at, List<Place> places) throws IOException {
    if (!expected.shape(page).equals(given.shape(at))) {
      differences.add(page(DifferenceKind.PAGE_SHAPE, at + 1));
    }
    List<Ink> shown = given.inks(at);
    shown.removeIf(ink -> ink.look() == Recorder.SIGNATURE && beside(ink, places));
    differences.addAll(PageComparer.compare(at + 1, places, expected.inks(page), shown));
  }

  /** Whether a signature's picture stands where it may: on no part but the place to sign. */
  private static boolean beside(Ink picture, List<Place> places) {
    return places.stream()
        .filter(place -> !place.signing())
        .noneMatch(place -> place.touched(picture));
  }

  private void strangers(PageOrder order, int pages) {
    for (int i = 0; i < pages; i++) {
      if (!order.known(i)) {
        differences.add(page(DifferenceKind.PAGE_ADDED, i + 1));
      }
    }
  }

  /** Where texts differ, so do the characters that their fonts were cut down to. */
  private void fonts() {
    if (differences.stream().anyMatch(d -> d.kind() == DifferenceKind.CHANGED)) {
      return;
    }
    Map<String, String> theirs = given.fonts().programs();
    expected
        .fonts()
        .programs()
        .forEach(
            (name, digest) -> {
              if (theirs.containsKey(name) && !digest.equals(theirs.get(name))) {
                differences.add(whole(DifferenceKind.FONT, PartNames.named("font"), name));
              }
            });
  }

  private void actions(int pages) {
    boolean active = Actions.in(catalog);
    for (int i = 0; i < pages; i++) {
      active |= Actions.on(given.dictionary(i));
    }
    if (active) {
      differences.add(whole(DifferenceKind.ACTIVE, PartNames.named("file"), ""));
    }
  }

  private List<FormSignatureField> signatures(int pages) {
    Map<COSDictionary, FormSignatureField> fields = new LinkedHashMap<>();
    for (int i = 0; i < pages; i++) {
      PDPage page = new PDPage(given.dictionary(i));
      for (Annotations.Annotation annotation : Annotations.of(page)) {
        if (annotation.signature()) {
          fields.put(
              annotation.dictionary(),
              new FormSignatureField(annotation.name(), i + 1, annotation.signed()));
        }
      }
    }
    return List.copyOf(fields.values());
  }

  private static FormDifference page(DifferenceKind kind, int number) {
    return difference(kind, number, PartNames.named("page"), Optional.empty());
  }

  private static FormDifference whole(DifferenceKind kind, Text part, String shown) {
    return difference(kind, 0, part, Optional.of(shown).filter(s -> !s.isEmpty()));
  }

  private static FormDifference difference(
      DifferenceKind kind, int number, Text part, Optional<String> shown) {
    return new FormDifference(
        kind, number, part, OptionalInt.empty(), Optional.empty(), Optional.empty(), shown);
  }
}
