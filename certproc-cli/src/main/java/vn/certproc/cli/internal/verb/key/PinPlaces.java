package vn.certproc.cli.internal.verb.key;

import java.util.List;
import java.util.Optional;
import vn.certproc.pkcs11.PinRisk;

/**
 * Where the PINs of one token come from, and which risks of sending them are taken.
 *
 * @param holder the holder's PIN
 * @param officer the security officer's PIN
 * @param next the holder's new PIN
 * @param accepted the risks that are taken
 */
public record PinPlaces(
    PinPlace holder, PinPlace officer, PinPlace next, List<AcceptedRisk> accepted) {

  /** Copies the list. */
  public PinPlaces {
    accepted = List.copyOf(accepted);
  }

  /** For a token that only signs: the other PINs are not asked for. */
  public static PinPlaces signing(PinPlace holder, List<AcceptedRisk> accepted) {
    PinPlace officer = new PinPlace("so-pin", Optional.empty(), Optional.empty());
    PinPlace next = new PinPlace("new-pin", Optional.empty(), Optional.empty());
    return new PinPlaces(holder, officer, next, accepted);
  }

  boolean accepts(AcceptedRisk risk) {
    return accepted.contains(risk);
  }

  /** The risks, as the adapter takes them. */
  public PinRisk[] risks() {
    return accepted.stream().map(AcceptedRisk::risk).distinct().toArray(PinRisk[]::new);
  }
}
