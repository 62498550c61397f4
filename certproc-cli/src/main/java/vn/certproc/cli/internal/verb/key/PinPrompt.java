package vn.certproc.cli.internal.verb.key;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.PinState;
import vn.certproc.pkcs11.TokenId;
import vn.certproc.pkcs11.TokenInfo;

/** Gets PINs: from where the options say, else from the person in front, who is told what for. */
public final class PinPrompt {

  private static final Set<String> YES = Set.of("y", "yes", "c", "co", "có");

  private final Desk desk;
  private final TokenInfo token;
  private final PinPlaces pins;

  /** A prompt for the PINs of this token. */
  public PinPrompt(Desk desk, TokenInfo token, PinPlaces pins) {
    this.desk = desk;
    this.token = token;
    this.pins = pins;
  }

  /** The holder's PIN; the caller closes it. */
  public Pin holder() {
    return old(pins.holder(), token.pin(), "");
  }

  /** The security officer's PIN; the caller closes it. */
  public Pin officer() {
    return old(pins.officer(), token.securityOfficerPin(), "so-");
  }

  private Pin old(PinPlace place, PinState state, String whose) {
    if (place.given()) {
      return place.read(desk.streams());
    }
    refuseHopeless(state, whose);
    Page page = desk.errors();
    page.line(
        page.word(
            "token.ask-for",
            Map.of("token", name(token.id()), "state", page.word("pin-state", state))));
    if (state == PinState.LOW || state == PinState.FINAL_TRY) {
      page.line(page.word("token.ask-mind." + whose + state.code()));
    }
    return PinPlace.typed(secret(place.kind()), token.id().name());
  }

  /** The adapter would not send it: nobody need type it. */
  private void refuseHopeless(PinState state, String whose) {
    boolean locked = state == PinState.LOCKED && !pins.accepts(AcceptedRisk.LOCKED);
    boolean last = state == PinState.FINAL_TRY && !pins.accepts(AcceptedRisk.FINAL_TRY);
    if (locked || last) {
      throw CliException.refused(
          Fault.of(whose + "pin-" + state.code(), Where.in(token.id().name())));
    }
  }

  /** The holder's new PIN, typed twice; the caller closes it. */
  public Pin next() {
    PinPlace place = pins.next();
    if (place.given()) {
      return fitting(place.readNew(desk.streams()));
    }
    char[] first = secret("new-pin");
    char[] second = {};
    try {
      second = secret("new-pin-again");
      if (!Arrays.equals(first, second)) {
        throw CliException.refused(Fault.of("cli-token-pins-differ", Where.in(token.id().name())));
      }
      return fitting(PinPlace.typedNew(first, token.id().name()));
    } finally {
      Arrays.fill(first, '\0');
      Arrays.fill(second, '\0');
    }
  }

  /** The adapter would refuse the length, too, but not say of which PIN. */
  private Pin fitting(Pin next) {
    boolean tooLong = token.maxPinLength() > 0 && next.length() > token.maxPinLength();
    if (next.length() < token.minPinLength() || tooLong) {
      next.close();
      throw CliException.refused(
          Fault.of(
              "cli-token-new-pin-length",
              Where.in(token.id().name()),
              Map.of(
                  "min", Long.toString(token.minPinLength()),
                  "max", Long.toString(token.maxPinLength()))));
    }
    return next;
  }

  private char[] secret(String what) {
    return new SecretLine(desk).secret(what);
  }

  /**
   * Whether the person agrees.
   *
   * @param question by its key behind {@code token.ask.}
   */
  public boolean agreed(String question) {
    String answer = new SecretLine(desk).shown(question);
    return YES.contains(answer.toLowerCase(Locale.ROOT));
  }

  /** How people know a token: number and label. */
  public static String name(TokenId id) {
    return id.serial().map(serial -> serial + " (" + id.label() + ")").orElse(id.label());
  }
}
