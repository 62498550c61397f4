package vn.certproc.cli.internal.verb.key;

import java.util.Map;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Host.Keyboard;
import vn.certproc.pkcs11.Pin;

/** Asks the person in front for one line. */
public final class SecretLine {

  private final Desk desk;

  /** Asks at this desk. */
  public SecretLine(Desk desk) {
    this.desk = desk;
  }

  /**
   * A line that is not shown; the caller wipes it.
   *
   * @param what the question, by its key behind {@code token.ask.}
   */
  public char[] secret(String what) {
    return keyboard().secret(prompt(what)).orElseThrow(SecretLine::ended);
  }

  /** A line that is shown. */
  public String shown(String what) {
    return keyboard().line(prompt(what)).orElseThrow(SecretLine::ended).strip();
  }

  /** A PIN of a token that is not here; the caller closes it. */
  public Pin pin(PinPlace place, String token) {
    return place.given() ? place.read(desk.streams()) : PinPlace.typed(secret(place.kind()), token);
  }

  private String prompt(String what) {
    return desk.errors().word("token.ask." + what) + " ";
  }

  private Keyboard keyboard() {
    return desk.streams().host().keyboard().orElseThrow(SecretLine::ended);
  }

  static CliException ended() {
    return CliException.usage("cli-token-input-ended", Map.of());
  }
}
