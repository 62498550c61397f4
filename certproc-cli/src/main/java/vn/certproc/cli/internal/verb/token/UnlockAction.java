package vn.certproc.cli.internal.verb.token;

import java.util.Map;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.key.PinPrompt;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.SecurityOfficerAccess;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenInfo;

/** The security officer gives a locked token a new holder's PIN (letter §9). */
final class UnlockAction implements TokenWork {

  @Override
  public ExitCode run(TokenCall call) {
    RemoteOptions remote = call.remote();
    if (remote.remote() && remote.authorize()) {
      throw CliException.usage("cli-token-one-side", Map.of());
    }
    if (remote.remote()) {
      return new RemoteUnlockAction().run(call);
    }
    return remote.authorize() ? new AuthorizeAction().run(call) : here(call);
  }

  private static ExitCode here(TokenCall call) {
    call.pins().officer().require(call.streams());
    call.pins().next().require(call.streams());
    boolean asks = !call.options().yes();
    if (asks && call.streams().host().keyboard().isEmpty()) {
      throw CliException.usage("cli-token-yes", Map.of());
    }
    try (TokenAdapter adapter = call.open()) {
      TokenDevice device = call.device(adapter);
      TokenInfo info = device.info();
      PinPrompt prompt = call.prompt(info);
      if (asks && !agreed(call, info, prompt)) {
        Page page = call.errors();
        page.line(page.word("token.not-agreed"));
        return ExitCode.NO;
      }
      try (Pin officer = prompt.officer();
          Pin next = prompt.next()) {
        device.unlock(SecurityOfficerAccess.obtain(), officer, next, call.pins().risks());
      }
      ChangePinAction.done(call, device, "token.unlocked");
    }
    return ExitCode.DONE;
  }

  private static boolean agreed(TokenCall call, TokenInfo info, PinPrompt prompt) {
    Page page = call.errors();
    page.line(
        page.word(
            "token.ask-for",
            Map.of(
                "token", PinPrompt.name(info.id()), "state", page.word("pin-state", info.pin()))));
    return prompt.agreed("unlock");
  }
}
