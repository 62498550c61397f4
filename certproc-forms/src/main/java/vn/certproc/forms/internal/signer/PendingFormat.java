package vn.certproc.forms.internal.signer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vn.certproc.forms.signing.PendingSignatureException;
import vn.certproc.pki.cms.CmsDraft;
import vn.certproc.pki.cms.CmsException;

/**
 * A pending signature as bytes: a mark, the parts each with its length, and a checksum over all,
 * which finds damage. Against a forger it is of no use and need not be: see {@link Completion}.
 * What can be read from the document is not kept beside it.
 */
public final class PendingFormat {

  private static final byte[] MARK =
      "certproc-pending-signature-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int CHECKSUM = 32;
  private static final String UNREADABLE = "signer-pending-unreadable";

  private PendingFormat() {}

  /** The bytes. */
  public static byte[] encode(PendingParts parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(parts.revision().file().length + 16384);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MARK);
      out.writeBoolean(parts.otherColour());
      out.writeBoolean(parts.stampOrdered());
      block(out, parts.draft().encoded());
      out.writeInt(parts.revision().range().gap());
      out.writeInt(parts.revision().range().after());
      block(out, parts.revision().file());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    byte[] content = bytes.toByteArray();
    byte[] whole = Arrays.copyOf(content, content.length + CHECKSUM);
    System.arraycopy(checksum(content, content.length), 0, whole, content.length, CHECKSUM);
    return whole;
  }

  /**
   * The parts.
   *
   * @throws PendingSignatureException {@code signer-pending-unreadable}, {@code
   *     signer-pending-altered}
   */
  public static PendingParts decode(byte[] encoded) {
    int end = encoded.length - CHECKSUM;
    if (end < MARK.length
        || !Arrays.equals(MARK, Arrays.copyOf(encoded, MARK.length))
        || !Arrays.equals(
            checksum(encoded, end), Arrays.copyOfRange(encoded, end, encoded.length))) {
      throw new PendingSignatureException(UNREADABLE, null);
    }
    try {
      return parts(ByteBuffer.wrap(encoded, MARK.length, end - MARK.length));
    } catch (BufferUnderflowException | CmsException e) {
      throw new PendingSignatureException(UNREADABLE, e);
    }
  }

  private static PendingParts parts(ByteBuffer in) {
    boolean otherColour = in.get() != 0;
    boolean stamp = in.get() != 0;
    CmsDraft draft = CmsDraft.decode(block(in));
    int gap = in.getInt();
    int after = in.getInt();
    SignatureRevision revision =
        SignatureRevision.kept(block(in), gap, after)
            .orElseThrow(() -> new PendingSignatureException(Completion.ALTERED, null));
    if (in.hasRemaining()) {
      throw new PendingSignatureException(UNREADABLE, null);
    }
    Completion.check(revision, draft);
    PendingField told = PendingField.of(revision, draft);
    return new PendingParts(revision, draft, told.field(), told.name(), otherColour, stamp, false);
  }

  private static void block(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] block(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static byte[] checksum(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }
}
