package vn.certproc.pki.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1T61String;
import org.bouncycastle.asn1.ASN1UniversalString;

/** Decoding ASN.1 values that may hold anything. */
public final class Asn1 {

  private Asn1() {}

  /** What reads a value of a foreign file. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads it; Bouncy Castle answers malformed content with various unchecked exceptions. */
    T read() throws IOException;
  }

  /**
   * Reads a value, or says that it is malformed. The exceptions named are those with which the
   * decoder answers wrong types, missing elements and impossible numbers; no others are hidden.
   */
  public static <T> Optional<T> read(Reading<T> reading) {
    try {
      return Optional.ofNullable(reading.read());
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | IndexOutOfBoundsException
        | ArithmeticException
        | NoSuchElementException malformed) {
      return Optional.empty();
    }
  }

  /**
   * The text of an attribute value: of any string type, in NFC, stripped; other types as {@code
   * #hex} (RFC 4514 §2.4).
   */
  public static String text(ASN1Encodable value) {
    String raw = value instanceof ASN1String string ? decode(string) : hex(value);
    String clean = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    StringBuilder shown = new StringBuilder(clean.length());
    clean.codePoints().forEach(c -> shown.appendCodePoint(unshowable(c) ? 0xFFFD : c));
    return shown.toString();
  }

  private static boolean unshowable(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c >= 0x202A && c <= 0x202E) // bidirectional overrides: a name must not read backwards
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static String decode(ASN1String string) {
    if (string instanceof ASN1UniversalString universal) {
      return new String(universal.getOctets(), Charset.forName("UTF-32BE"));
    }
    if (string instanceof ASN1T61String teletex) {
      return teletex(teletex.getOctets());
    }
    return string.getString();
  }

  /** By the letter T.61, in practice UTF-8 or Latin-1; UTF-8 cannot be taken for the latter. */
  private static String teletex(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(octets, StandardCharsets.ISO_8859_1);
    }
  }

  private static String hex(ASN1Encodable value) {
    return Asn1.read(() -> ((ASN1Object) value.toASN1Primitive()).getEncoded())
        .map(bytes -> "#" + Hashes.hex(bytes))
        .orElse("#");
  }
}
