package vn.certproc.pkcs11;

import java.nio.file.Path;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.MockModule;

/** A token of the mock in slot 1, with the adapter that uses it. */
final class Played implements AutoCloseable {

  static final int SLOT = 1;
  static final String LABEL = "VGCA Token";
  static final String SERIAL = "0A1B2C3D";
  static final String PIN = "135791";
  static final String OTHER = "975310";
  static final String WRONG = "999999";
  static final String OFFICER = "24681012";

  final MockModule mock;
  final Abi abi;
  final TokenAdapter adapter;
  final TokenDevice token;

  private Played(MockModule mock, Abi abi) {
    this.mock = mock;
    this.abi = abi;
    this.adapter = open();
    this.token = adapter.token(SERIAL);
  }

  static Played in(Path folder, Layout layout) {
    MockModule mock = MockModule.in(folder, layout);
    mock.token(SLOT, LABEL, SERIAL, PIN, OFFICER);
    return new Played(mock, abi(layout));
  }

  static Abi abi(Layout layout) {
    return layout == Layout.PACKED ? Abi.PACKED_4 : Abi.NATURAL_8;
  }

  TokenAdapter open() {
    return TokenAdapter.open(TokenModule.at(mock.path()), abi);
  }

  void set(String option, long value) {
    mock.set(SLOT, option, value);
  }

  long get(String what) {
    return mock.get(SLOT, what);
  }

  TokenSession login(PinRisk... accepted) {
    return login(token, PIN, accepted);
  }

  static TokenSession login(TokenDevice token, String text, PinRisk... accepted) {
    try (Pin pin = pin(text)) {
      return token.login(pin, accepted);
    }
  }

  static void change(TokenDevice token, String from, String to, PinRisk... accepted) {
    try (Pin old = pin(from);
        Pin next = pin(to)) {
      token.changePin(old, next, accepted);
    }
  }

  static void unlock(TokenDevice token, String officer, String to, PinRisk... accepted) {
    try (Pin so = pin(officer);
        Pin next = pin(to)) {
      token.unlock(SecurityOfficerAccess.obtain(), so, next, accepted);
    }
  }

  static Pin pin(String text) {
    return Pin.taking(text.toCharArray());
  }

  /** The code of the one error that this raises; "done" where it raises none. */
  static String code(Runnable work) {
    try {
      work.run();
      return "done";
    } catch (TokenException e) {
      return e.code();
    }
  }

  /** How a login ends; one that succeeds is closed again. */
  String tryLogin(String text, PinRisk... accepted) {
    return code(() -> login(token, text, accepted).close());
  }

  @Override
  public void close() {
    adapter.close();
  }
}
