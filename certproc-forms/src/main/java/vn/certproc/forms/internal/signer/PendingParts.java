package vn.certproc.forms.internal.signer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pki.cms.CmsDraft;

/**
 * A signature that waits for its value.
 *
 * @param revision the document with room for it
 * @param draft what the key signs
 * @param field the full name of the field
 * @param name of the signer, on the form and in the certificate
 * @param otherColour whether the picture has the colour of the other kind of signer
 * @param stampOrdered whether it is to be time-stamped
 * @param stampGiven whether the draft knows by whom
 */
public record PendingParts(
    SignatureRevision revision,
    CmsDraft draft,
    String field,
    SignerName name,
    boolean otherColour,
    boolean stampOrdered,
    boolean stampGiven) {

  /** What the caller should know. */
  public List<Fault> warnings() {
    List<Fault> warnings = new ArrayList<>(name.warnings());
    if (otherColour) {
      warnings.add(Fault.of("signing-image-colour", Where.nowhere(), Map.of("field", field)));
    }
    return List.copyOf(warnings);
  }

  /** The same with another draft, which knows who stamps. */
  public PendingParts stampedBy(CmsDraft knowing) {
    return new PendingParts(revision, knowing, field, name, otherColour, stampOrdered, true);
  }
}
