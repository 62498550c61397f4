package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Unpacks a stream of a foreign PDF up to a limit. PDFBox unpacks the whole before it hands out the
 * first byte, and a few kilobytes may unpack to many gigabytes.
 */
final class BoundedStreams {

  private BoundedStreams() {}

  /** More bytes than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int limit) {
      super("more than " + limit + " bytes");
    }
  }

  /** The stream's content; plain or deflated, as all writers pack attachments. */
  static byte[] content(COSStream stream, int limit) throws IOException {
    try (InputStream raw = stream.createRawInputStream()) {
      Optional<COSName> filter = filter(stream);
      if (filter.isEmpty()) {
        return upTo(raw, limit);
      }
      if (!COSName.FLATE_DECODE.equals(filter.get()) || hasParameters(stream)) {
        throw new IOException("a stream packed in a way that is not expected");
      }
      try (InputStream plain = new InflaterInputStream(raw)) {
        return upTo(plain, limit);
      }
    }
  }

  /** All bytes of a stream. */
  static byte[] upTo(InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      throw new TooLargeException(limit);
    }
    return bytes;
  }

  private static Optional<COSName> filter(COSStream stream) throws IOException {
    COSBase filter = stream.getFilters();
    if (filter instanceof COSArray array) {
      if (array.size() > 1) {
        throw new IOException("a stream packed more than once");
      }
      filter = array.size() == 0 ? null : array.getObject(0);
    }
    if (filter == null) {
      return Optional.empty();
    }
    if (filter instanceof COSName name) {
      return Optional.of(name);
    }
    throw new IOException("a filter that is not a name");
  }

  private static boolean hasParameters(COSStream stream) {
    return stream.getDictionaryObject(COSName.DECODE_PARMS) != null;
  }
}
