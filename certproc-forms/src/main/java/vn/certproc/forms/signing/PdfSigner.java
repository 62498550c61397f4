package vn.certproc.forms.signing;

import static java.util.Objects.requireNonNull;

import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.forms.internal.signer.Beginning;
import vn.certproc.forms.internal.signer.SchemeChoice;
import vn.certproc.forms.internal.signer.SignerCertificate;

/**
 * Signs documents: PAdES-BASELINE-B, and T with a time-stamp authority (ETSI EN 319 142-1), as
 * Decree 30/2020/NĐ-CP, Annex I draws signatures. Immutable and thread-safe.
 *
 * <p>The document's bytes stay as they are; what is new is appended (ISO 32000-1, 7.5.6). A form
 * without empty fields gets them first, at its places. What is PDF/A and PDF/UA stays so. Made for
 * files from anywhere: a file that readers would have to repair is not signed, and no font of the
 * system is looked at.
 */
public final class PdfSigner {

  private PdfSigner() {}

  /** A signer. */
  public static PdfSigner create() {
    return new PdfSigner();
  }

  /**
   * Signs a document in one go.
   *
   * @param pdf the document; not changed
   * @param order where, when, with what to be seen
   * @param key the key, with its certificate
   * @return the document with the signature, which was verified
   * @throws vn.certproc.forms.UnreadablePdfException when it is no PDF, is cut off, damaged,
   *     encrypted or too large
   * @throws SigningRefusedException when the document or the certificate is not for signing so; the
   *     key was not asked
   * @throws SignatureMismatchException when what the key gave does not verify
   * @throws vn.certproc.api.error.CertprocException what the key's place, or the time-stamp
   *     authority ({@code CmsException}), refuses
   */
  public SignedPdf sign(byte[] pdf, SignatureOrder order, SigningKey key) {
    EncodedCertificate certificate = SignerCertificate.of(key);
    SignatureScheme scheme = SchemeChoice.of(key, order.scheme());
    PendingSignature pending = begin(pdf, order, certificate, scheme);
    return pending.complete(key.sign(scheme, pending.toBeSigned()));
  }

  /**
   * Begins a signature whose value is made elsewhere.
   *
   * @param pdf the document; not changed
   * @param order where, when, with what to be seen; its scheme, where it has one, must be the one
   *     given here
   * @param certificate of the key that will sign
   * @param scheme by which it will sign
   * @throws vn.certproc.forms.UnreadablePdfException as {@link #sign}
   * @throws SigningRefusedException as {@link #sign}
   * @throws IllegalArgumentException when the order names another scheme
   */
  public PendingSignature begin(
      byte[] pdf, SignatureOrder order, EncodedCertificate certificate, SignatureScheme scheme) {
    if (order.scheme().filter(other -> other != scheme).isPresent()) {
      throw new IllegalArgumentException("the order names another scheme");
    }
    return new PendingSignature(
        Beginning.of(requireNonNull(pdf, "pdf"), order, certificate, scheme));
  }
}
