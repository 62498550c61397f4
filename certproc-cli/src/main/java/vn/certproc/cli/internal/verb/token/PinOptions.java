package vn.certproc.cli.internal.verb.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.verb.key.AcceptedRisk;
import vn.certproc.cli.internal.verb.key.PinPlace;
import vn.certproc.cli.internal.verb.key.PinPlaces;
import vn.certproc.pkcs11.PinRisk;

/** Where PINs come from; never an argument, which other users of the machine can see. */
final class PinOptions {

  @Option(names = "--pin-file", paramLabel = "FILE")
  private Optional<String> pinFile = Optional.empty();

  @Option(names = "--pin-env", paramLabel = "NAME")
  private Optional<String> pinVariable = Optional.empty();

  @Option(names = "--new-pin-file", paramLabel = "FILE")
  private Optional<String> newPinFile = Optional.empty();

  @Option(names = "--new-pin-env", paramLabel = "NAME")
  private Optional<String> newPinVariable = Optional.empty();

  @Option(names = "--so-pin-file", paramLabel = "FILE")
  private Optional<String> officerPinFile = Optional.empty();

  @Option(names = "--so-pin-env", paramLabel = "NAME")
  private Optional<String> officerPinVariable = Optional.empty();

  @Option(names = "--login")
  private boolean login;

  @Option(names = "--accept", paramLabel = "RISK")
  private List<AcceptedRisk> accepted = new ArrayList<>();

  /** The holder's PIN. */
  PinPlace holder() {
    return new PinPlace("pin", pinFile, pinVariable);
  }

  /** The holder's new PIN. */
  PinPlace next() {
    return new PinPlace("new-pin", newPinFile, newPinVariable);
  }

  /** The security officer's PIN. */
  PinPlace officer() {
    return new PinPlace("so-pin", officerPinFile, officerPinVariable);
  }

  /** Whether the holder is to be logged in where an action can do without. */
  boolean login() {
    return login || holder().given();
  }

  /** All of these, with the risks that are taken. */
  PinPlaces places() {
    return new PinPlaces(holder(), officer(), next(), accepted);
  }

  List<AcceptedRisk> accepted() {
    return List.copyOf(accepted);
  }

  PinRisk[] risks() {
    return places().risks();
  }
}
