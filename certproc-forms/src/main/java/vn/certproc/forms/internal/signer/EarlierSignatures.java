package vn.certproc.forms.internal.signer;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import vn.certproc.forms.signing.SigningRefusedException;
import vn.certproc.forms.verification.DocumentComparison;
import vn.certproc.pki.cms.CmsException;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.cms.TimeStamp;

/**
 * Looks whether the signatures that are there still hold, before another is put over them: who
 * signs a document with a broken signature would seem to stand by it. Whom they are from is not
 * asked.
 */
final class EarlierSignatures {

  private static final String TIME_STAMP = "ETSI.RFC3161";

  private EarlierSignatures() {}

  /**
   * Refuses a document of which a signature is broken.
   *
   * @param file the whole document
   * @param fields its signature fields
   */
  static void check(byte[] file, List<FieldNode> fields) {
    for (FieldNode field : fields) {
      Optional<COSDictionary> value = field.value();
      if (value.isPresent() && !holds(file, value.get())) {
        throw new SigningRefusedException("signer-earlier-broken", Map.of("field", field.name()));
      }
    }
  }

  private static boolean holds(byte[] file, COSDictionary signature) {
    Optional<ByteRange> range = range(file, signature);
    if (range.isEmpty()
        || !(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString s)) {
      return false;
    }
    byte[] contents = s.getBytes();
    OptionalInt length = CmsSignature.encodedLength(contents);
    if (length.isEmpty() || !stands(contents, file, range.get())) {
      return false;
    }
    byte[] der = Arrays.copyOf(contents, length.getAsInt());
    try {
      boolean intact =
          TIME_STAMP.equals(signature.getNameAsString(COSName.SUB_FILTER))
              ? holds(file, range.get(), TimeStamp.read(der))
              : holds(file, range.get(), CmsSignature.read(der));
      return intact && unchanged(file, range.get());
    } catch (CmsException e) {
      return false;
    }
  }

  /** After its revision, nothing but signatures came. */
  private static boolean unchanged(byte[] file, ByteRange range) {
    return range.end() == file.length
        || DocumentComparison.onlySignaturesAdded(Arrays.copyOf(file, range.end()), file).isEmpty();
  }

  private static boolean holds(byte[] file, ByteRange range, CmsSignature cms) {
    return cms.contentDigester().isPresent()
        && cms.check(range.digest(file, cms.digestAlgorithm())).intact();
  }

  private static boolean holds(byte[] file, ByteRange range, TimeStamp stamp) {
    return stamp.intact()
        && stamp.imprintDigester().isPresent()
        && Arrays.equals(stamp.imprint(), range.digest(file, stamp.imprintAlgorithm()));
  }

  /** The gap of the range must be the very string that is the signature, and nothing else. */
  private static boolean stands(byte[] contents, byte[] file, ByteRange range) {
    String gap =
        new String(
            file,
            range.gap(),
            range.after() - range.gap(),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    return gap.equalsIgnoreCase("<" + HexFormat.of().formatHex(contents) + ">");
  }

  /** What a signature says that it is over; empty where that is not the file but a gap. */
  static Optional<ByteRange> range(byte[] file, COSDictionary signature) {
    if (!(signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array)
        || array.size() != 4) {
      return Optional.empty();
    }
    long[] n = new long[4];
    for (int i = 0; i < 4; i++) {
      if (!(array.getObject(i) instanceof COSInteger integer)) {
        return Optional.empty();
      }
      n[i] = integer.longValue();
    }
    boolean inside =
        n[0] == 0 && n[1] > 0 && n[2] > n[1] + 1 && n[3] > 0 && n[3] <= file.length - n[2];
    return inside
        ? Optional.of(new ByteRange((int) n[1], (int) n[2], (int) (n[2] + n[3])))
        : Optional.empty();
  }
}
