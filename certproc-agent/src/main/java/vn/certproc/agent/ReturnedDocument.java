package vn.certproc.agent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.verification.Change;
import vn.certproc.forms.verification.DocumentComparison;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.forms.verification.PdfVerifier;
import vn.certproc.pki.verification.SignatureVerdict;

/**
 * What a host finds about a document that came back from a clerk's machine: whether it is the one
 * that was sent out, with signatures added and nothing else. Immutable and thread-safe.
 *
 * <p>A host checks this in its upload handler, before it keeps the file: whoever holds the session
 * can post anything.
 *
 * @param faults what speaks against taking it, in both languages: {@code returned-unreadable},
 *     {@code returned-changed} (with the place of each change), {@code returned-unsigned}, {@code
 *     returned-invalid} (with the field of each signature that does not hold); empty where nothing
 *     does
 * @param verification what its signatures are worth; without signatures where it could not be read
 */
public record ReturnedDocument(List<Fault> faults, PdfVerification verification) {

  /** Copies the list. */
  public ReturnedDocument {
    faults = List.copyOf(faults);
    requireNonNull(verification, "verification");
  }

  /**
   * Compares what was sent with what came back, and verifies the signatures.
   *
   * @param sent the file that the agent fetched
   * @param returned the file that it posted
   * @param verifier whom the host trusts, and what it knows of revocation
   * @param at now, by the host's clock
   * @throws UnreadablePdfException when the file that was sent is no PDF that can be read
   */
  public static ReturnedDocument check(
      byte[] sent, byte[] returned, PdfVerifier verifier, Instant at) {
    int before = verifier.verify(sent, at).signatures().size();
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
    return new ReturnedDocument(faults(changes, before, now), now);
  }

  private static List<Fault> faults(List<Change> changes, int before, PdfVerification now) {
    List<Fault> faults = new ArrayList<>();
    for (Change change : changes) {
      faults.add(Fault.of("returned-changed", Where.nowhere(), Map.of("path", change.path())));
    }
    if (now.signatures().size() <= before) {
      faults.add(Fault.of("returned-unsigned", Where.nowhere()));
    }
    for (PdfSignature signature : now.signatures()) {
      if (signature.verdict() == SignatureVerdict.INVALID) {
        faults.add(
            Fault.of("returned-invalid", Where.nowhere(), Map.of("field", signature.field())));
      }
    }
    return faults;
  }

  /**
   * Whether the host may keep it: nothing was changed, a signature was added, and none is invalid.
   * One that is undecided, as while revocation cannot be looked up, is the host's to wait for.
   */
  public boolean acceptable() {
    return faults.isEmpty();
  }
}
