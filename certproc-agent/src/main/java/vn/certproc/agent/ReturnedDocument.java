package vn.certproc.agent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.certproc.agent.internal.ReturnedSignatures;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.verification.Change;
import vn.certproc.forms.verification.DocumentComparison;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.forms.verification.PdfVerifier;

/**
 * What a host finds about a document that came back from a clerk's machine: whether it is the one
 * that was sent out, with signatures added and nothing else. Immutable and thread-safe.
 *
 * <p>A host checks this in its upload handler, before it keeps the file: whoever holds the session
 * can post anything.
 *
 * @param faults what speaks against taking it, in both languages: {@code returned-unreadable},
 *     {@code returned-changed} (with the place of each change), {@code returned-unsigned}, {@code
 *     returned-place-empty} (signed, but in none of the fields that were prepared), {@code
 *     returned-invalid} (with the field of each signature that does not hold), {@code
 *     returned-undecided} (with the field of each new signature of which waiting will not tell
 *     whether it is valid, and why); empty where nothing does
 * @param verification what its signatures are worth; without signatures where it could not be read
 */
public record ReturnedDocument(List<Fault> faults, PdfVerification verification) {

  /** Copies the list. */
  public ReturnedDocument {
    faults = List.copyOf(faults);
    requireNonNull(verification, "verification");
  }

  /**
   * Compares what was sent with what came back, and verifies the signatures. Where the document was
   * sent with empty signature fields, one of them must be signed now; else there must be a further
   * signature anywhere. A document time stamp is no signature.
   *
   * @param sent the file that the agent fetched
   * @param returned the file that it posted
   * @param verifier whom the host trusts, and what it knows of revocation
   * @param at now, by the host's clock
   * @throws UnreadablePdfException when the file that was sent is no PDF that can be read
   */
  public static ReturnedDocument check(
      byte[] sent, byte[] returned, PdfVerifier verifier, Instant at) {
    ReturnedSignatures signatures = new ReturnedSignatures(SignatureFields.of(sent));
    List<Change> changes;
    PdfVerification now;
    try {
      changes = DocumentComparison.onlySignaturesAdded(sent, returned);
      now = verifier.verify(returned, at);
    } catch (UnreadablePdfException e) {
      List<Fault> unreadable = new ArrayList<>();
      unreadable.add(Fault.of("returned-unreadable", Where.nowhere()));
      unreadable.addAll(e.faults());
      return new ReturnedDocument(unreadable, new PdfVerification(List.of(), List.of()));
    }
    List<Fault> faults = new ArrayList<>();
    for (Change change : changes) {
      faults.add(Fault.of("returned-changed", Where.nowhere(), Map.of("path", change.path())));
    }
    faults.addAll(signatures.faults(now));
    return new ReturnedDocument(faults, now);
  }

  /**
   * Whether the host may keep it: nothing was changed, a signature was added, and none is invalid.
   * One of which only the revocation is not known, as while it cannot be looked up, is the host's
   * to wait for.
   */
  public boolean acceptable() {
    return faults.isEmpty();
  }
}
