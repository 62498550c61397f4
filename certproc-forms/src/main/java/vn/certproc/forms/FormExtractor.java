package vn.certproc.forms;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import vn.certproc.forms.internal.pdf.RequestReader;

/**
 * Gets the request back out of a form. Thread-safe. Made for files from anywhere: sizes are
 * bounded, packed ones too, and nothing in the file is executed or fetched.
 */
public final class FormExtractor {

  private static final int STANDARD_LIMIT = 64 * 1024 * 1024;

  private FormExtractor() {}

  /**
   * Reads a form of up to 64 MB and returns the request inside, of up to 64 MB.
   *
   * @param pdf the file; read to its end or to the limit, not closed; not null
   * @return the request, unchecked: whether it is one is for the payload reader to say
   * @throws UnreadablePdfException when the file is no PDF, is cut off, damaged, encrypted, too
   *     large, or holds no request; the code says which
   * @throws IOException when the stream itself fails
   */
  public static ExtractedRequest extract(InputStream pdf) throws IOException {
    return extract(pdf, STANDARD_LIMIT, STANDARD_LIMIT);
  }

  /**
   * The same with limits of the caller's.
   *
   * @param pdf the file; read to its end or to the limit, not closed; not null
   * @param maxFile the largest file in bytes, above 0
   * @param maxRequest the largest request in bytes, unpacked, above 0
   * @return the request, unchecked
   * @throws UnreadablePdfException as above
   * @throws IOException when the stream itself fails
   * @throws IllegalArgumentException when a limit is not above 0
   */
  public static ExtractedRequest extract(InputStream pdf, int maxFile, int maxRequest)
      throws IOException {
    if (maxFile <= 0 || maxRequest <= 0) {
      throw new IllegalArgumentException("limits are above 0");
    }
    return RequestReader.read(requireNonNull(pdf, "pdf"), maxFile, maxRequest);
  }
}
