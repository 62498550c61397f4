package vn.certproc.forms.internal.signer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * The value of a signature field (ISO 32000-1, 12.8.1; ETSI EN 319 142-1, 6.3), with zeros where
 * the signature will stand. It is written by itself, since each byte's place counts: the byte range
 * and the signature come last, one directly after the other.
 *
 * @param body the dictionary
 * @param gap where the string for the signature begins in it
 * @param after where that string has ended
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SignatureDictionary(byte[] body, int gap, int after) {

  /** What stands between the byte range and the signature. */
  static final String CONTENTS = "/Contents";

  /** Vietnam's zone; it has no other at any time of the year. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'(D:'uuuuMMddHHmmss'+07''00'')'", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(7));

  /**
   * Makes the dictionary.
   *
   * @param at the time that the signer claims
   * @param room for a signature of this many bytes
   */
  static SignatureDictionary of(
      Instant at, Optional<String> reason, Optional<String> location, int room) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ascii(out, "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M");
    ascii(out, DATE.format(at));
    reason.ifPresent(text -> entry(out, "/Reason", text));
    location.ifPresent(text -> entry(out, "/Location", text));
    ascii(out, "/ByteRange");
    ascii(out, " ".repeat(ByteRange.TEXT));
    ascii(out, CONTENTS);
    int gap = out.size();
    ascii(out, SignatureRevision.emptyString(room));
    int after = out.size();
    ascii(out, ">>");
    return new SignatureDictionary(out.toByteArray(), gap, after);
  }

  private static void entry(ByteArrayOutputStream out, String name, String text) {
    ascii(out, name);
    try {
      COSWriter.writeString(new COSString(text), out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  private static void ascii(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
