package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.rig.ProxyModule;

/**
 * What if the module fails just there, for every "there"? Each call of an operation fails once in
 * each way: the token did nothing, or did it and the answer was lost, or is gone from then on.
 */
class FaultInjectionTest {

  private static final List<Long> ANSWERS =
      List.of(
          Ckr.DEVICE_REMOVED,
          Ckr.DEVICE_MEMORY,
          Ckr.GENERAL_ERROR,
          Ckr.SESSION_CLOSED,
          Ckr.SESSION_HANDLE_INVALID,
          Ckr.TOKEN_NOT_PRESENT,
          Ckr.HOST_MEMORY);

  /** How a call fails. */
  private enum Way {
    INSTEAD,
    AFTER,
    GONE,
    GONE_AFTER;

    void arm(ProxyModule proxy, long nth, long answer) {
      switch (this) {
        case INSTEAD -> proxy.fail(nth, answer);
        case AFTER -> proxy.failAfter(nth, answer);
        case GONE -> proxy.gone(nth, answer);
        case GONE_AFTER -> proxy.goneAfter(nth, answer);
      }
    }
  }

  static List<Arguments> operations() {
    List<Arguments> all = new java.util.ArrayList<>();
    for (FaultyOperation operation : FaultyOperation.all()) {
      all.add(Arguments.of("SoftHSM", operation));
      all.add(Arguments.of("mock", operation));
    }
    return all;
  }

  @TempDir Path folder;

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("operations")
  void whereverItFailsTheTokenStaysUsable(String module, FaultyOperation operation)
      throws IOException {
    RestorableToken tokens =
        module.equals("mock") ? RestorableToken.mock(folder) : RestorableToken.softHsm(folder);
    ProxyModule proxy = ProxyModule.in(folder, tokens.module());
    long calls = run(tokens, proxy, operation, 0, Way.INSTEAD, 0);
    assertThat(calls).isGreaterThan(2);
    int runs = 0;
    for (long nth = 1; nth <= calls; nth++) {
      for (Way way : Way.values()) {
        for (long answer : ANSWERS) {
          run(tokens, proxy, operation, nth, way, answer);
          runs++;
        }
      }
    }
    System.out.printf(
        "fault injection: %s on %s, %d calls, %d runs%n", operation, module, calls, runs);
  }

  /** One run; how many calls the operation made. */
  private static long run(
      RestorableToken tokens,
      ProxyModule proxy,
      FaultyOperation operation,
      long nth,
      Way way,
      long answer)
      throws IOException {
    String what = "%s, call %d fails %s with %s".formatted(operation, nth, way, Ckr.name(answer));
    tokens.restore();
    proxy.reset();
    long calls;
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(proxy.path()), Abi.NATURAL_8)) {
      TokenDevice token = adapter.token(RestorableToken.LABEL);
      FaultyOperation.Prepared prepared = operation.prepare(token);
      proxy.reset();
      way.arm(proxy, nth, answer);
      try {
        prepared.run();
        // What only tidies up may fail unseen: closing a session, logging out, ending a search.
      } catch (TokenException e) {
        assertThat(nth).as(what).isPositive();
        assertThat(e.text().vi()).as(what).isNotBlank();
      }
      calls = proxy.calls();
      assertThat(proxy.count("C_Login") + proxy.count("C_SetPIN"))
          .as("PINs sent: " + what)
          .isLessThanOrEqualTo(operation.pinsSent());
      proxy.heal();
      assertThat(token.info().pin()).as(what).isIn(PinState.OK, PinState.LOW, PinState.UNKNOWN);
      prepared.close();
      long loggedIn = tokens.loggedIn();
      if (way == Way.INSTEAD || way == Way.AFTER) {
        // A token that is gone takes its logins along; the proxy's only plays to be.
        assertThat(loggedIn).as("after all is closed: " + what).isZero();
      }
    }
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(proxy.path()), Abi.NATURAL_8)) {
      TokenDevice token = adapter.token(RestorableToken.LABEL);
      PinState least = operation.triesLost() > 0 ? PinState.LOW : PinState.OK;
      assertThat(token.info().pin()).as(what).isIn(PinState.OK, least);
      operation.verify(what, token);
    }
    assertThat(tokens.triesLost())
        .as("tries lost: " + what)
        .isLessThanOrEqualTo(operation.triesLost());
    return calls;
  }
}
