package vn.certproc.cli.internal.verb.token;

import java.util.Optional;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.TokenTest;
import vn.certproc.cli.internal.verb.key.NativeAccess;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pkcs11.TokenModule;
import vn.certproc.pkcs11.TokenSession;

/** Tries a token from the module to its signatures, and changes nothing on it. */
final class TestAction implements TokenWork {

  @Override
  public ExitCode run(TokenCall call) {
    TokenModule module = call.modules().only(call.streams());
    if (call.pins().login()) {
      call.pins().holder().require(call.streams());
    }
    TestSteps steps = new TestSteps(call);
    module(call, module, steps);
    TokenTest test = steps.finish();
    if (call.format().text()) {
      Page page = call.page();
      test.print(page);
      page.flush();
    } else {
      test.write(call.format().format().writer(call.streams().out(), "test"));
    }
    return test.failed() == 0 ? ExitCode.DONE : ExitCode.NO;
  }

  private static void module(TokenCall call, TokenModule module, TestSteps steps) {
    try (TokenAdapter adapter = NativeAccess.open(module)) {
      steps.module(adapter.info());
      steps.slots(adapter.slots());
      Optional<TokenDevice> device = steps.token(() -> call.device(adapter));
      if (device.isPresent()) {
        steps.state(device.get().info());
        steps.mechanisms(device.get().mechanisms());
        login(call, device.get(), steps);
      }
    } catch (TokenException e) {
      steps.broken(e);
    }
  }

  private static void login(TokenCall call, TokenDevice device, TestSteps steps) {
    if (!call.pins().login()) {
      steps.withoutPin();
      steps.validity(device.contents());
      return;
    }
    TokenSession session;
    try (Pin pin = call.prompt(device.info()).holder()) {
      session = device.login(pin, call.pins().risks());
    } catch (TokenException.PinRefused | CliException e) {
      if (e instanceof CliException own && own.exitCode() != ExitCode.NO) {
        throw own;
      }
      steps.refused(e);
      FaultList.mindRefusedPin(call.errors(), e.faults());
      steps.validity(device.contents());
      return;
    }
    try (session) {
      steps.loggedIn();
      new KeyTrial(session, id -> call.prompt(device.info()).holder()).run(steps);
      steps.validity(session.contents());
    }
    steps.loggedOut();
  }
}
