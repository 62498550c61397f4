package vn.certproc.forms.internal.signer;

import vn.certproc.pki.cms.CmsDraft;

/**
 * A signature that waits for its value.
 *
 * @param revision the document with room for it
 * @param draft what the key signs
 * @param field the full name of the field
 * @param name of the signer, on the form and in the certificate
 * @param stampOrdered whether it is to be time-stamped
 * @param stampGiven whether the draft knows by whom
 */
public record PendingParts(
    SignatureRevision revision,
    CmsDraft draft,
    String field,
    SignerName name,
    boolean stampOrdered,
    boolean stampGiven) {

  /** The same with another draft, which knows who stamps. */
  public PendingParts stampedBy(CmsDraft knowing) {
    return new PendingParts(revision, knowing, field, name, stampOrdered, true);
  }
}
