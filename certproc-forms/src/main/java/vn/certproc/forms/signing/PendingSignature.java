package vn.certproc.forms.signing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.certproc.api.error.Fault;
import vn.certproc.forms.internal.signer.Completion;
import vn.certproc.forms.internal.signer.PendingFormat;
import vn.certproc.forms.internal.signer.PendingParts;
import vn.certproc.pki.cms.TimeStampAuthority;

/**
 * A signature that is begun and waits for the value that the key makes, wherever that is: what is
 * to be signed goes out, the value comes back, then the document is finished. Immutable and
 * thread-safe; {@link #complete} may be called again.
 *
 * <p>A web host can keep it between two requests by {@link #encoded} and {@link #decode}. It holds
 * the whole document and belongs on the host's own side, since it is not encrypted. Whatever is
 * changed in it, no document comes out but one whose very bytes the signer's key has signed; its
 * field and the names behind the warnings are read from those bytes and the certificate.
 */
public final class PendingSignature {

  private final PendingParts parts;

  PendingSignature(PendingParts parts) {
    this.parts = parts;
  }

  /**
   * What the key signs: the signed attributes, DER (RFC 5652 §5.4), which hold the document's
   * digest. A key that takes a message, as {@link vn.certproc.api.signing.SigningKey} does, gets
   * this.
   */
  public byte[] toBeSigned() {
    return parts.draft().toBeSigned();
  }

  /** The digest of {@link #toBeSigned} by the scheme's algorithm, for a key that takes a digest. */
  public byte[] digest() {
    return parts.draft().digest();
  }

  /** The full name of the field that is signed. */
  public String field() {
    return parts.field();
  }

  /** What will be told with the signed document, to be shown before the key is asked. */
  public List<Fault> warnings() {
    return parts.warnings();
  }

  /**
   * Finishes the document: verifies the value with the certificate's key over the document's own
   * bytes, gets the time stamp where one was ordered, and puts both in.
   *
   * @param signature the value, in the form that the scheme tells
   * @return the signed document
   * @throws SignatureMismatchException when the value does not verify, or needs more room than was
   *     kept
   * @throws PendingSignatureException {@code signer-pending-altered} when this was changed while it
   *     was kept; {@code signer-pending-no-stamp} when a time stamp was ordered and {@link
   *     #withTimeStamp} not called after {@link #decode}
   * @throws vn.certproc.pki.cms.CmsException when the time-stamp authority does not answer, or
   *     badly
   */
  public SignedPdf complete(byte[] signature) {
    byte[] pdf = Completion.of(parts, requireNonNull(signature, "signature"));
    return new SignedPdf(pdf, field(), warnings());
  }

  /**
   * The same, with who gives the time stamp that was ordered; for use after {@link #decode}. Where
   * none was ordered, no room was kept for one.
   *
   * @throws IllegalStateException when no time stamp was ordered
   */
  public PendingSignature withTimeStamp(TimeStampAuthority authority) {
    if (!parts.stampOrdered()) {
      throw new IllegalStateException("no time stamp was ordered");
    }
    return new PendingSignature(parts.stampedBy(parts.draft().withTimeStamp(authority)));
  }

  /** As bytes, to be kept: about as long as the document. */
  public byte[] encoded() {
    return PendingFormat.encode(parts);
  }

  /**
   * From bytes that {@link #encoded} gave. Where a time stamp was ordered, {@link #withTimeStamp}
   * must name the authority again.
   *
   * @throws PendingSignatureException {@code signer-pending-unreadable} when they are not, are cut
   *     off or damaged; {@code signer-pending-altered} when its parts do not belong together
   */
  public static PendingSignature decode(byte[] encoded) {
    return new PendingSignature(PendingFormat.decode(encoded));
  }

  @Override
  public String toString() {
    return "PendingSignature[field " + field() + "]";
  }
}
