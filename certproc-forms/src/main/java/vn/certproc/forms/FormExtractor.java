package vn.certproc.forms;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import vn.certproc.forms.internal.pdf.RequestReader;

/**
 * Gets the request back out of a form. Immutable and thread-safe. Made for files from anywhere:
 * sizes are bounded, packed ones too, and nothing in the file is executed or fetched.
 */
public final class FormExtractor {

  private static final int MEGABYTE = 1024 * 1024;
  private static final FormExtractor STANDARD = new FormExtractor(64 * MEGABYTE, 64 * MEGABYTE);

  private final int maxFile;
  private final int maxRequest;

  private FormExtractor(int maxFile, int maxRequest) {
    this.maxFile = maxFile;
    this.maxRequest = maxRequest;
  }

  /** An extractor that takes files and requests up to 64 MB each. */
  public static FormExtractor standard() {
    return STANDARD;
  }

  /**
   * An extractor with limits of its own.
   *
   * @param maxFile the largest file in bytes, above 0
   * @param maxRequest the largest request in bytes, unpacked, above 0
   * @throws IllegalArgumentException when a limit is not above 0
   */
  public static FormExtractor withLimits(int maxFile, int maxRequest) {
    if (maxFile <= 0 || maxRequest <= 0) {
      throw new IllegalArgumentException("limits are above 0");
    }
    return new FormExtractor(maxFile, maxRequest);
  }

  /**
   * Reads a form and returns the request inside.
   *
   * @param pdf the file; read to its end or to the limit, not closed
   * @return the request, unchecked: whether it is one is for the payload reader to say
   * @throws UnreadablePdfException when the file is no PDF, is cut off, damaged, encrypted, too
   *     large, or holds no request; the code says which
   * @throws IOException when the stream itself fails
   */
  public ExtractedRequest extract(InputStream pdf) throws IOException {
    return RequestReader.read(requireNonNull(pdf, "pdf"), maxFile, maxRequest);
  }
}
