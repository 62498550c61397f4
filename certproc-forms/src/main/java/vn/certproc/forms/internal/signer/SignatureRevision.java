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

  private final byte[] file;
  private final ByteRange range;
  private final int rangeAt;

  private SignatureRevision(byte[] file, ByteRange range, int rangeAt) {
    this.file = file;
    this.range = range;
    this.rangeAt = rangeAt;
  }

  /**
   * A file of which the byte range is not written yet.
   *
   * @param file the whole file; taken, not copied, and its byte range filled in
   * @param gap where the string for the signature begins
   * @param after where it has ended
   * @param rangeAt where the byte range belongs
   */
  static SignatureRevision of(byte[] file, int gap, int after, int rangeAt) {
    ByteRange range = new ByteRange(gap, after, file.length);
    put(file, rangeAt, range.text());
    return new SignatureRevision(file, range, rangeAt);
  }

  /**
   * A file that was kept; empty where it does not have what it had.
   *
   * @param file the whole file; taken, not copied
   */
  public static Optional<SignatureRevision> kept(byte[] file, int gap, int after, int rangeAt) {
    if (rangeAt < 0
        || rangeAt > gap - ByteRange.TEXT
        || gap + 2L > after
        || after > file.length
        || (after - gap) % 2 != 0) {
      return Optional.empty();
    }
    ByteRange range = new ByteRange(gap, after, file.length);
    boolean whole =
        range.text().equals(text(file, rangeAt, rangeAt + ByteRange.TEXT))
            && emptyString(range.room()).equals(text(file, gap, after));
    return whole ? Optional.of(new SignatureRevision(file, range, rangeAt)) : Optional.empty();
  }

  /** A string with room for a signature. */
  static String emptyString(int room) {
    return "<" + "0".repeat(2 * room) + ">";
  }

  /** What the signature will be over. */
  public ByteRange range() {
    return range;
  }

  /** Where the byte range stands. */
  public int rangeAt() {
    return rangeAt;
  }

  /** The file without its signature; not to be changed. */
  public byte[] file() {
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
