package vn.certproc.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** The digest of what a signature stands beside, however large it is. */
public final class ContentDigest {

  private ContentDigest() {}

  /**
   * The digest of a stream.
   *
   * @param content read to its end, not closed
   * @param digester empty where the signature's algorithm is not known
   * @return empty where the algorithm is not known: it matches nothing
   * @throws IOException when the stream fails
   */
  public static byte[] of(InputStream content, Optional<MessageDigest> digester)
      throws IOException {
    if (digester.isEmpty()) {
      return new byte[0];
    }
    MessageDigest digest = digester.get();
    content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return digest.digest();
  }
}
