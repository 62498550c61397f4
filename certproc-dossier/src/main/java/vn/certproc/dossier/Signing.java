package vn.certproc.dossier;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.pki.cms.TimeStampAuthority;

/**
 * How documents are signed: by whom, in the order that the Decree asks (the person, then the
 * agency), and with what around it. Immutable; as thread-safe as its keys and its time-stamp
 * authority. Nothing is ever null. Source: Decree 30/2020/NĐ-CP, Annex I.
 *
 * @param signers at least one, of different kinds or in different fields; persons first
 * @param timeStamps the host's way to a time-stamp authority; without it PAdES-BASELINE-B is made
 * @param otherNameAccepted the caller's yes to a signer with another name than the form prints
 * @param detached whether a dossier also gets a signature over its manifest, {@code
 *     manifest.xml.p7s}, by the agency's key where it is given, else the person's
 */
public record Signing(
    List<SignerKey> signers,
    Optional<TimeStampAuthority> timeStamps,
    boolean otherNameAccepted,
    boolean detached) {

  /**
   * Puts the signers in order.
   *
   * @throws IllegalArgumentException when there is none, or two of a kind in the same place
   */
  public Signing {
    requireNonNull(timeStamps, "timeStamps");
    signers = signers.stream().sorted(Comparator.comparing(SignerKey::kind)).toList();
    if (signers.isEmpty()
        || signers.stream().map(Signing::place).distinct().count() != signers.size()) {
      throw new IllegalArgumentException("one signer of each place, at least one: " + signers);
    }
  }

  private static String place(SignerKey signer) {
    // A field's name may be that of a kind.
    return signer.field().map(name -> "field " + name).orElse(signer.kind().code());
  }

  /**
   * Signing by these, without a time stamp.
   *
   * @throws IllegalArgumentException when there is none, or two of a kind in the same place
   */
  public static Signing by(SignerKey... signers) {
    return new Signing(List.of(signers), Optional.empty(), false, false);
  }

  /** The same with time stamps: PAdES-BASELINE-T. */
  public Signing stampedBy(TimeStampAuthority authority) {
    return new Signing(signers, Optional.of(authority), otherNameAccepted, detached);
  }

  /** The same, whatever name the form prints, as where a renamed agency signs its change. */
  public Signing acceptingOtherName() {
    return new Signing(signers, timeStamps, true, detached);
  }

  /** The same, with a signature over a dossier's manifest, too. */
  public Signing withDetached() {
    return new Signing(signers, timeStamps, otherNameAccepted, true);
  }

  /** Who signs a dossier's manifest: the agency, else the person. */
  public SignerKey last() {
    return signers.get(signers.size() - 1);
  }

  /** The signer of a kind; the first where there are several. */
  public Optional<SignerKey> of(SignerKind kind) {
    return signers.stream().filter(signer -> signer.kind() == kind).findFirst();
  }
}
