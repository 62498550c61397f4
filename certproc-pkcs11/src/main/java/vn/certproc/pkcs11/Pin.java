package vn.certproc.pkcs11;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * A PIN in memory that can be wiped. It lies outside the Java heap, where no collector copies it
 * and no heap dump shows it, and goes to the module from there without a copy.
 *
 * <p>Thread-safe: several calls may use one PIN at once. Its owner closes it; closing waits for the
 * calls that are using it, and wipes. One that nobody closed is wiped when it is collected, which
 * may be late or never: close it. Never shown, compared, logged or serialised. Source: PKCS#11
 * v2.40 §5.6 (C_Login: any characters, in UTF-8).
 */
public final class Pin implements AutoCloseable {

  /** No token takes more; a bound for what is read from a file. */
  public static final int MAX_BYTES = 255;

  private static final Cleaner CLEANER = Cleaner.create();

  private final PinBytes bytes;
  private final Cleaner.Cleanable cleanable;

  private Pin(ByteBuffer bytes) {
    this.bytes = new PinBytes(bytes);
    this.cleanable = CLEANER.register(this, this.bytes::close);
  }

  /**
   * Takes a PIN over from an array, which is wiped whatever happens.
   *
   * @param characters 1 to {@link #MAX_BYTES} bytes in UTF-8
   * @throws TokenException.PinRefused {@code pin-unusable} when it is empty, too long or no text
   */
  public static Pin taking(char[] characters) {
    ByteBuffer out = ByteBuffer.allocateDirect(MAX_BYTES);
    try {
      CharsetEncoder encoder =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      boolean whole = encoder.encode(CharBuffer.wrap(characters), out, true).isUnderflow();
      if (!whole || out.position() == 0) {
        throw unusable(out);
      }
      return new Pin(out.flip());
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /**
   * Takes a PIN over from an array of octets, which is wiped whatever happens.
   *
   * @param octets 1 to {@link #MAX_BYTES} bytes, in the encoding that the token wants (UTF-8)
   * @throws TokenException.PinRefused {@code pin-unusable} when it is empty or too long
   */
  public static Pin taking(byte[] octets) {
    ByteBuffer out = ByteBuffer.allocateDirect(MAX_BYTES);
    try {
      if (octets.length == 0 || octets.length > MAX_BYTES) {
        throw unusable(out);
      }
      return new Pin(out.put(octets).flip());
    } finally {
      Arrays.fill(octets, (byte) 0);
    }
  }

  /**
   * Reads a PIN to the end of a channel, without the line end that an editor leaves.
   *
   * @param in a file's channel; not closed
   * @throws TokenException.PinRefused {@code pin-unusable} when it is empty, too long or of several
   *     lines
   * @throws IOException when the channel fails
   */
  public static Pin read(ReadableByteChannel in) throws IOException {
    // Two more for a line end, one to notice what is too long.
    ByteBuffer out = ByteBuffer.allocateDirect(MAX_BYTES + 3);
    try {
      while (out.hasRemaining() && in.read(out) >= 0) {
        // Until the end, or too much.
      }
    } catch (IOException e) {
      PinBytes.wipe(out);
      throw e;
    }
    out.flip();
    trimLineEnd(out);
    boolean oneLine = true;
    for (int i = 0; i < out.limit(); i++) {
      oneLine &= out.get(i) != '\n' && out.get(i) != '\r';
    }
    if (!oneLine || out.limit() == 0 || out.limit() > MAX_BYTES) {
      throw unusable(out);
    }
    return new Pin(out);
  }

  private static void trimLineEnd(ByteBuffer text) {
    if (text.limit() > 0 && text.get(text.limit() - 1) == '\n') {
      text.limit(text.limit() - 1);
      if (text.limit() > 0 && text.get(text.limit() - 1) == '\r') {
        text.limit(text.limit() - 1);
      }
    }
  }

  private static TokenException.PinRefused unusable(ByteBuffer out) {
    PinBytes.wipe(out);
    return new TokenException.PinRefused(Fault.of("pin-unusable", Where.nowhere()));
  }

  /** The length in bytes; tokens count their limits in bytes. */
  public int length() {
    return use(ByteBuffer::limit);
  }

  /**
   * Calls a function with the bytes, which nobody wipes meanwhile.
   *
   * @param use must not keep the buffer, nor close this PIN
   * @throws IllegalStateException when the PIN was closed
   */
  <T> T use(Function<ByteBuffer, T> use) {
    try {
      return bytes.use(use);
    } finally {
      // Not collected, and wiped, in the middle of the call.
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Hands a copy on the Java heap to a function, and wipes the copy: for what is encrypted and
   * sent, as in a remote unlock. A token needs none.
   *
   * @param use must not keep the array
   * @return what the function returned
   * @throws IllegalStateException when the PIN was closed
   */
  public <T> T copied(Function<byte[], T> use) {
    byte[] copy =
        use(
            octets -> {
              byte[] made = new byte[octets.limit()];
              octets.get(0, made);
              return made;
            });
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /** Wipes the PIN. May be called again. */
  @Override
  public void close() {
    bytes.close();
    cleanable.clean();
  }

  /** Says nothing about the PIN. */
  @Override
  public String toString() {
    return "Pin[hidden]";
  }
}
