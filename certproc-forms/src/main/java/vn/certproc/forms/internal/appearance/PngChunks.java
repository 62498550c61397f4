package vn.certproc.forms.internal.appearance;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import vn.certproc.forms.signing.SignatureImageException;

/**
 * The chunks of a PNG (ISO/IEC 15948, 5): whether the file is whole, how large its picture is, and
 * its resolution, before any of it is unpacked.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels per inch, where the file says it and they are the same both ways
 */
record PngChunks(int width, int height, Optional<Double> dpi) {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int HEADER = 0x49484452;
  private static final int RESOLUTION = 0x70485973;
  private static final int END = 0x49454E44;

  /** Length, type and checksum of a chunk. */
  private static final int AROUND = 12;

  private static final double METRES_PER_INCH = 0.0254;

  /**
   * Reads the chunks to the last.
   *
   * @throws SignatureImageException {@code signing-image-not-png}, {@code signing-image-damaged}
   */
  static PngChunks of(byte[] png) {
    if (png.length < SIGNATURE.length
        || !Arrays.equals(png, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
      throw new SignatureImageException("signing-image-not-png", Map.of(), null);
    }
    ByteBuffer file = ByteBuffer.wrap(png);
    PngChunks found = new PngChunks(0, 0, Optional.empty());
    int at = SIGNATURE.length;
    while (true) {
      int length = at + AROUND <= png.length ? file.getInt(at) : -1;
      if (length < 0 || length > png.length - at - AROUND || !holds(png, at, length)) {
        throw damaged(null);
      }
      int type = file.getInt(at + 4);
      if (type == END) {
        return found.checked();
      }
      found = found.with(type, ByteBuffer.wrap(png, at + 8, length).slice());
      at += AROUND + length;
    }
  }

  private static boolean holds(byte[] png, int at, int length) {
    CRC32 sum = new CRC32();
    sum.update(png, at + 4, 4 + length);
    return (int) sum.getValue() == ByteBuffer.wrap(png).getInt(at + 8 + length);
  }

  private PngChunks with(int type, ByteBuffer data) {
    if (type == HEADER && data.remaining() >= 8) {
      return new PngChunks(data.getInt(0), data.getInt(4), dpi);
    }
    if (type == RESOLUTION && data.remaining() == 9 && data.get(8) == 1) {
      int pixels = data.getInt(0);
      boolean same = pixels > 0 && pixels == data.getInt(4);
      return same ? new PngChunks(width, height, Optional.of(pixels * METRES_PER_INCH)) : this;
    }
    return this;
  }

  private PngChunks checked() {
    if (width <= 0 || height <= 0) {
      throw damaged(null);
    }
    return this;
  }

  static SignatureImageException damaged(@org.jspecify.annotations.Nullable Throwable cause) {
    return new SignatureImageException("signing-image-damaged", Map.of(), cause);
  }
}
