package vn.certproc.cli.internal.verb.token;

import java.time.LocalDate;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.TokenObjects;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenContents;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenSession;

/** The certificates on a token; with the PIN also its keys, and which belongs to which. */
final class CertsAction implements TokenWork {

  @Override
  public ExitCode run(TokenCall call) {
    boolean login = call.pins().login();
    if (login) {
      call.pins().holder().require(call.streams());
    }
    try (TokenAdapter adapter = call.open()) {
      TokenDevice device = call.device(adapter);
      TokenContents contents = login ? loggedIn(call, device) : device.contents();
      LocalDate on = LocalDate.ofInstant(call.streams().clock().instant(), TokenCall.ZONE);
      TokenObjects objects = new TokenObjects(device.id(), contents, login, on, TokenCall.ZONE);
      if (call.format().text()) {
        Page page = call.page();
        objects.print(page);
        page.flush();
      } else {
        objects.write(call.format().format().writer(call.streams().out(), "token"));
      }
    }
    return ExitCode.DONE;
  }

  private static TokenContents loggedIn(TokenCall call, TokenDevice device) {
    try (Pin pin = call.prompt(device.info()).holder();
        TokenSession session = device.login(pin, call.pins().risks())) {
      return session.contents();
    }
  }
}
