package vn.certproc.cli.internal.verb.token;

import java.util.Optional;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.TokenSheet;
import vn.certproc.pkcs11.SerialComparison;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenInfo;

/** All that a token says of itself, beside the number that is printed on it. */
final class InfoAction implements TokenWork {

  @Override
  public ExitCode run(TokenCall call) {
    try (TokenAdapter adapter = call.open()) {
      TokenDevice device = call.device(adapter);
      TokenInfo info = device.info();
      Optional<SerialComparison> numbers = call.options().printed().map(info::compare);
      TokenSheet sheet = new TokenSheet(info, numbers, device.mechanisms());
      if (call.format().text()) {
        Page page = call.page();
        sheet.print(page);
        page.flush();
      } else {
        sheet.write(call.format().format().writer(call.streams().out(), "token"));
      }
    }
    return ExitCode.DONE;
  }
}
