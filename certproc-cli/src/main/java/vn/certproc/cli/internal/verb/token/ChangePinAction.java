package vn.certproc.cli.internal.verb.token;

import java.util.Map;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.key.PinPrompt;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenDevice;

/** The holder's PIN is changed. */
final class ChangePinAction implements TokenWork {

  @Override
  public ExitCode run(TokenCall call) {
    call.pins().holder().require(call.streams());
    call.pins().next().require(call.streams());
    try (TokenAdapter adapter = call.open()) {
      TokenDevice device = call.device(adapter);
      PinPrompt prompt = call.prompt(device.info());
      try (Pin present = prompt.holder();
          Pin next = prompt.next()) {
        device.changePin(present, next, call.pins().risks());
      }
      done(call, device, "token.changed");
    }
    return ExitCode.DONE;
  }

  /** What was done, and how the PIN stands now. */
  static void done(TokenCall call, TokenDevice device, String what) {
    Page page = call.page();
    page.line(page.word(what));
    page.line(
        page.word(
            "token.state-now",
            Map.of(
                "token", PinPrompt.name(device.id()),
                "state", page.word("pin-state", device.info().pin()))));
    page.flush();
  }
}
