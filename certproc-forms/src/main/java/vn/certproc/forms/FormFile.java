package vn.certproc.forms;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.check.FormComparer;
import vn.certproc.forms.internal.pdf.RequestReader;

/**
 * A form in a file from anywhere, to be compared with what its data gives. Immutable and
 * thread-safe.
 *
 * <p>Made for hostile files: sizes, nesting and the amount of drawing are bounded, nothing in the
 * file is executed or fetched, and no font of the system is looked at.
 */
public final class FormFile {

  private static final int LIMIT = 64 * 1024 * 1024;

  private final byte[] pdf;
  private final ExtractedRequest request;
  private final Optional<Instant> created;
  private final boolean tagged;

  private FormFile(
      byte[] pdf, ExtractedRequest request, Optional<Instant> created, boolean tagged) {
    this.pdf = pdf;
    this.request = request;
    this.created = created;
    this.tagged = tagged;
  }

  /**
   * Reads a form of up to 64 MB.
   *
   * @param in the file; read to its end or to the limit, not closed
   * @throws UnreadablePdfException when the file is no PDF, is cut off, damaged, encrypted, too
   *     large or too complex, or holds no request; the code says which
   * @throws IOException when the stream itself fails
   */
  public static FormFile read(InputStream in) throws IOException {
    byte[] pdf = RequestReader.file(requireNonNull(in, "in"), LIMIT);
    FormComparer.checkBounds(pdf);
    ExtractedRequest request = RequestReader.read(pdf, LIMIT);
    RequestReader.Making making = RequestReader.making(pdf);
    return new FormFile(pdf, request, making.created(), making.tagged());
  }

  /** The request inside, unchecked, and what the form says about itself. */
  public ExtractedRequest request() {
    return request;
  }

  /** When the form says it was made; empty where it does not say. */
  public Optional<Instant> created() {
    return created;
  }

  /** Whether the form has a structure for who cannot see it. */
  public boolean tagged() {
    return tagged;
  }

  /**
   * Compares every visible part with the form that the data gives.
   *
   * @param expected the form made anew from the request inside
   * @param options as it was made: date, version, profile, request
   * @throws UnreadablePdfException {@code pdf-damaged} or {@code pdf-too-complex} when what stands
   *     on the pages cannot be told
   * @throws UnprintableTextException when the request holds what no form can show
   */
  public FormComparison compare(FormDocument expected, PdfOptions options) {
    return FormComparer.compare(
        pdf, requireNonNull(expected, "expected"), requireNonNull(options, "options"));
  }
}
