package vn.certproc.forms.internal.field;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.pdf.RequestReader;
import vn.certproc.forms.internal.pdf.SigningPlace;
import vn.certproc.forms.internal.update.BaseFile;
import vn.certproc.forms.internal.update.Update;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.UnsignablePdfException;

/** Puts empty signature fields into a file. For one file; not thread-safe. */
public final class Preparation {

  private final PDDocument document;
  private final FieldReader reader;
  private final FieldAdder adder;

  private Preparation(PDDocument document, Update update, Instant at) {
    this.document = document;
    this.reader = new FieldReader(document);
    this.adder = new FieldAdder(document, reader.pages(), update, at);
  }

  /** The work on an open document. */
  private interface Work {
    void on(Preparation preparation) throws IOException;
  }

  /** The fields that a form wants. */
  public static byte[] form(byte[] pdf, Instant at) {
    return update(pdf, at, Preparation::form);
  }

  /** One field of an agency. */
  public static byte[] annex(byte[] pdf, Instant at) {
    return update(pdf, at, Preparation::annex);
  }

  private static byte[] update(byte[] pdf, Instant at, Work work) {
    try (BaseFile base = BaseFile.open(pdf)) {
      Update update = new Update(base);
      work.on(new Preparation(base.document(), update, at));
      return update.finish();
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }

  private void form() throws IOException {
    checkNew();
    List<SigningPlace> places = reader.places();
    if (places.isEmpty()) {
      boolean form =
          RequestReader.metadata(document.getDocumentCatalog().getCOSObject()).formId().isPresent();
      throw new UnsignablePdfException(form ? "signing-no-places" : "signing-no-form", Map.of());
    }
    for (SigningPlace place : places) {
      adder.add(FieldReader.field(place, false), Optional.of(place.anchor()));
    }
  }

  private void annex() throws IOException {
    checkNew();
    if (reader.pages().isEmpty()) {
      throw new UnreadablePdfException("pdf-damaged", Map.of());
    }
    adder.add(AnnexPlace.on(reader.pages().get(0)), Optional.empty());
  }

  private void checkNew() {
    List<SignatureField> fields = reader.fields();
    if (fields.stream().anyMatch(SignatureField::signed)) {
      throw new UnsignablePdfException("signing-signed", Map.of());
    }
    if (!fields.isEmpty()) {
      String names = fields.stream().map(SignatureField::name).collect(Collectors.joining(", "));
      throw new UnsignablePdfException("signing-fields-there", Map.of("fields", names));
    }
  }
}
