package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.PublicKey;
import java.util.List;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;

/** An operation that is made to fail at each of its calls, and what must hold afterwards. */
abstract class FaultyOperation {

  private final String name;
  private final long pinsSent;

  private FaultyOperation(String name, long pinsSent) {
    this.name = name;
    this.pinsSent = pinsSent;
  }

  static List<FaultyOperation> all() {
    return List.of(new Install(), new Unlock(), new ChangePin(), new Sign(), new WrongPin());
  }

  /** How many PINs it may send. */
  long pinsSent() {
    return pinsSent;
  }

  /** How many tries it may cost. */
  long triesLost() {
    return 0;
  }

  /** Gets ready for the part that fails. */
  abstract Prepared prepare(TokenDevice token);

  /** What must hold afterwards, seen by an adapter that knows nothing of it. */
  abstract void verify(String what, TokenDevice token);

  @Override
  public String toString() {
    return name;
  }

  /** The operation, ready to run. */
  interface Prepared extends AutoCloseable {
    void run();

    @Override
    void close();
  }

  private static Pin pin(String text) {
    return Pin.taking(text.toCharArray());
  }

  private static TokenSession login(TokenDevice token) {
    try (Pin pin = pin(RestorableToken.PIN)) {
      return token.login(pin);
    }
  }

  /** Which of the two PINs the token has now. */
  private static String present(String what, TokenDevice token) {
    for (String each : List.of(RestorableToken.PIN, RestorableToken.NEXT)) {
      try (Pin pin = pin(each)) {
        token.login(pin).close();
        return each;
      } catch (TokenException.PinRefused e) {
        assertThat(e.code()).as(what).isEqualTo("pin-refused");
      }
    }
    throw new AssertionError("neither PIN works: " + what);
  }

  private static void usable(String what, TokenDevice token, String pinText) {
    try (Pin pin = pin(pinText);
        TokenSession session = token.login(pin)) {
      TokenCertificate certificate =
          session.contents().certificates().stream()
              .filter(c -> c.pairing() == Pairing.KEY_PRESENT)
              .findFirst()
              .orElseThrow(() -> new AssertionError("no certificate with its key: " + what));
      SigningKey signer = session.signer(certificate);
      assertThat(signer.sign(SignatureScheme.ECDSA_SHA256, new byte[] {1})).as(what).isNotEmpty();
    }
  }

  /** Writes the renewed certificate in place of the first. */
  private static final class Install extends FaultyOperation {

    Install() {
      super("install", 0);
    }

    @Override
    Prepared prepare(TokenDevice token) {
      TokenSession session = login(token);
      InstallRequest request = request(session);
      return new Prepared() {
        @Override
        public void run() {
          session.install(request);
        }

        @Override
        public void close() {
          session.close();
        }
      };
    }

    private static InstallRequest request(TokenSession session) {
      PublicKey half = session.contents().keys().get(0).publicKey().orElseThrow();
      return RestorableToken.CERTIFICATES.install(RestorableToken.CERTIFICATES.renewed(half));
    }

    @Override
    void verify(String what, TokenDevice token) {
      usable(what, token, RestorableToken.PIN);
      try (TokenSession session = login(token)) {
        InstallRequest request = request(session);
        List<EncodedCertificate> present = encoded(session);
        assertThat(present).as(what).isNotEmpty();
        assertThat(present)
            .as(what)
            .isSubsetOf(
                request.certificate(),
                RestorableToken.CERTIFICATES.first(
                    session.contents().keys().get(0).publicKey().orElseThrow()));
        session.install(request);
        assertThat(encoded(session)).as("finished: " + what).containsExactly(request.certificate());
      }
      usable(what, token, RestorableToken.PIN);
    }

    private static List<EncodedCertificate> encoded(TokenSession session) {
      return session.contents().certificates().stream()
          .map(c -> c.encoded().orElseThrow())
          .toList();
    }
  }

  /** Gives the holder a new PIN by the security officer. */
  private static final class Unlock extends FaultyOperation {

    Unlock() {
      super("unlock", 1);
    }

    @Override
    Prepared prepare(TokenDevice token) {
      Pin officer = pin(RestorableToken.OFFICER);
      Pin next = pin(RestorableToken.NEXT);
      return new WithPins(
          () -> token.unlock(SecurityOfficerAccess.obtain(), officer, next), officer, next);
    }

    @Override
    void verify(String what, TokenDevice token) {
      usable(what, token, present(what, token));
    }
  }

  /** Changes the holder's PIN. */
  private static final class ChangePin extends FaultyOperation {

    ChangePin() {
      super("change-pin", 1);
    }

    @Override
    Prepared prepare(TokenDevice token) {
      Pin old = pin(RestorableToken.PIN);
      Pin next = pin(RestorableToken.NEXT);
      return new WithPins(() -> token.changePin(old, next), old, next);
    }

    @Override
    void verify(String what, TokenDevice token) {
      usable(what, token, present(what, token));
    }
  }

  private record WithPins(Runnable work, Pin first, Pin second) implements Prepared {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }

  /** Makes a signer and signs twice. */
  private static final class Sign extends FaultyOperation {

    Sign() {
      super("sign", 0);
    }

    @Override
    Prepared prepare(TokenDevice token) {
      TokenSession session = login(token);
      TokenCertificate certificate = session.contents().certificates().get(0);
      return new Prepared() {
        @Override
        public void run() {
          SigningKey signer = session.signer(certificate);
          signer.sign(SignatureScheme.ECDSA_SHA256, new byte[] {1});
          signer.sign(SignatureScheme.ECDSA_SHA256, new byte[] {2});
        }

        @Override
        public void close() {
          session.close();
        }
      };
    }

    @Override
    void verify(String what, TokenDevice token) {
      usable(what, token, RestorableToken.PIN);
    }
  }

  /** The same wrong PIN by three calls: one of them at most may reach the token. */
  private static final class WrongPin extends FaultyOperation {

    private static final String WRONG = "999999";

    WrongPin() {
      super("wrong PIN", 1);
    }

    @Override
    long triesLost() {
      return 1;
    }

    @Override
    Prepared prepare(TokenDevice token) {
      Pin wrong = pin(WRONG);
      Pin next = pin(RestorableToken.NEXT);
      return new WithPins(
          () -> {
            refused(() -> token.login(wrong).close());
            refused(() -> token.changePin(wrong, next));
            refused(() -> token.login(wrong).close());
          },
          wrong,
          next);
    }

    private static void refused(Runnable sending) {
      assertThat(catchThrowableOfType(TokenException.class, sending::run)).isNotNull();
    }

    @Override
    void verify(String what, TokenDevice token) {
      usable(what, token, RestorableToken.PIN);
    }
  }
}
