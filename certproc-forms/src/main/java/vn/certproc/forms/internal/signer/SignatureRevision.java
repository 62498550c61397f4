package vn.certproc.forms.internal.signer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A document whose last revision has a signature field with room for a signature, not filled in
 * yet. Immutable and thread-safe.
 */
public final class SignatureRevision {

  private static final int CONTENTS = SignatureDictionary.CONTENTS.length();

  private final byte[] file;
  private final ByteRange range;

  private SignatureRevision(byte[] file, ByteRange range) {
    this.file = file;
    this.range = range;
  }

  /**
   * A file of which the byte range is not written yet.
   *
   * @param file the whole file; taken, not copied, and its byte range filled in
   * @param gap where the string for the signature begins
   * @param after where it has ended
   */
  static SignatureRevision of(byte[] file, int gap, int after) {
    ByteRange range = new ByteRange(gap, after, file.length);
    put(file, gap - CONTENTS - ByteRange.TEXT, range.text());
    return new SignatureRevision(file, range);
  }

  /**
   * A file that was kept; empty where it has not, in front of the room and in it, what such a file
   * has.
   *
   * @param file the whole file; taken, not copied
   */
  static Optional<SignatureRevision> kept(byte[] file, int gap, int after) {
    int rangeAt = gap - CONTENTS - ByteRange.TEXT;
    if (rangeAt < 0 || gap + 2L > after || after > file.length || (after - gap) % 2 != 0) {
      return Optional.empty();
    }
    ByteRange range = new ByteRange(gap, after, file.length);
    String expected = range.text() + SignatureDictionary.CONTENTS + emptyString(range.room());
    return expected.equals(text(file, rangeAt, after))
        ? Optional.of(new SignatureRevision(file, range))
        : Optional.empty();
  }

  /** A string with room for a signature. */
  static String emptyString(int room) {
    return "<" + "0".repeat(2 * room) + ">";
  }

  /** What the signature will be over. */
  ByteRange range() {
    return range;
  }

  /** The file without its signature; not to be changed. */
  byte[] file() {
    return file;
  }

  /** How long a signature may be, in bytes. */
  public int room() {
    return range.room();
  }

  /** The digest of all but the room for the signature. */
  public byte[] digest(String algorithm) {
    return range.digest(file, algorithm);
  }

  /**
   * The document with its signature.
   *
   * @param signature DER, no longer than {@link #room}
   */
  public byte[] filled(byte[] signature) {
    byte[] signed = Arrays.copyOf(file, file.length);
    put(signed, range.gap() + 1, HexFormat.of().formatHex(signature));
    return signed;
  }

  private static String text(byte[] file, int from, int to) {
    return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static void put(byte[] file, int at, String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, file, at, bytes.length);
  }
}
