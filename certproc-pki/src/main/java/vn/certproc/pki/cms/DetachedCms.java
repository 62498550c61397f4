package vn.certproc.pki.cms;

import java.io.IOException;
import java.io.InputStream;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pki.cms.internal.Digests;

/**
 * A CMS signature in a file of its own ({@code .p7s}) beside the file that it is over, such as a
 * dossier's manifest. Content is streamed, never held whole. Stateless. Source: RFC 5652 §5.
 */
public final class DetachedCms {

  private DetachedCms() {}

  /**
   * Signs a stream.
   *
   * @param content read to its end, not closed
   * @param maker how, as a rule {@link CmsMaker#cades}
   * @return the signature, DER
   * @throws IOException when the stream fails
   * @throws CmsException as {@link CmsMaker#sign}
   */
  public static byte[] sign(
      InputStream content, CmsMaker maker, SignatureScheme scheme, SigningKey key)
      throws IOException {
    return maker.sign(digest(content, scheme), scheme, key);
  }

  /**
   * The digest of a stream by a scheme, for {@link CmsMaker#begin}.
   *
   * @param content read to its end, not closed
   * @throws IOException when the stream fails
   */
  public static byte[] digest(InputStream content, SignatureScheme scheme) throws IOException {
    return Digests.digest(content, Digests.of(scheme.digest()));
  }

  /**
   * Computes the signature over a stream. A digest that is not known matches nothing.
   *
   * @param content read to its end, not closed
   * @throws IOException when the stream fails
   */
  public static CmsCheck check(InputStream content, CmsSignature signature) throws IOException {
    byte[] digest =
        signature.contentDigester().isPresent()
            ? Digests.digest(content, signature.contentDigester().orElseThrow())
            : new byte[0];
    return signature.check(digest);
  }
}
