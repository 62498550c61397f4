package vn.certproc.cli.internal.verb.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pkcs11.TokenId;
import vn.certproc.pkcs11.TokenSession;

/**
 * Keys on tokens. A token is logged in once, however many of its keys sign: its PIN is asked for
 * once. Not thread-safe.
 */
final class TokenKeys implements AutoCloseable {

  /** What is taken for a label, and was perhaps meant as a serial number of few digits. */
  private static final String SHORT_SERIAL = ".+#[0-9A-Fa-f]{1,5}";

  private final Desk desk;
  private final ModuleOptions modules;
  private final List<AcceptedRisk> accepted;
  private final List<TokenAdapter> adapters = new ArrayList<>();
  private final Map<TokenId, TokenSession> sessions = new LinkedHashMap<>();

  TokenKeys(Desk desk, ModuleOptions modules, List<AcceptedRisk> accepted) {
    this.desk = desk;
    this.modules = modules;
    this.accepted = accepted;
  }

  SigningKey open(KeyName name, PinPlace pin) {
    if (adapters.isEmpty()) {
      modules.all(desk.streams()).forEach(each -> adapters.add(NativeAccess.open(each)));
    }
    TokenDevice device = device(name.place());
    PinPrompt prompt = new PinPrompt(desk, device.info(), PinPlaces.signing(pin, accepted));
    TokenSession session = sessions.get(device.id());
    if (session == null) {
      pin.require(desk.streams());
      session = login(device, prompt, pin);
      sessions.put(device.id(), session);
    }
    SignerChoice choice = new SignerChoice(session.token(), session.contents());
    return session.signer(choice.of(name.certificate()), id -> prompt.holder());
  }

  private TokenSession login(TokenDevice device, PinPrompt prompt, PinPlace place) {
    try (Pin pin = prompt.holder()) {
      return device.login(pin, PinPlaces.signing(place, accepted).risks());
    }
  }

  /** The token in whichever module; where none has it, what the last one says. */
  private TokenDevice device(String name) {
    Optional<TokenException.NotFound> missing = Optional.empty();
    for (TokenAdapter adapter : adapters) {
      try {
        return adapter.token(name);
      } catch (TokenException.NotFound e) {
        missing = Optional.of(e);
      }
    }
    if (name.matches(SHORT_SERIAL)) {
      desk.errors().line(desk.errors().word("sign.short-serial"));
    }
    throw missing.orElseThrow();
  }

  @Override
  public void close() {
    sessions.values().forEach(TokenSession::close);
    sessions.clear();
    adapters.forEach(TokenAdapter::close);
    adapters.clear();
  }
}
