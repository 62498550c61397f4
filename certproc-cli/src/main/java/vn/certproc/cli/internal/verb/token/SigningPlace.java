package vn.certproc.cli.internal.verb.token;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.pkcs11.Pairing;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenCertificate;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenSession;
import vn.certproc.pki.Pkcs12Key;

/** Where a key is that signs: a token, whose session stays open, or a file. Close it. */
final class SigningPlace implements AutoCloseable {

  private static final String TOKEN = "token:";
  private static final String FILE = "p12:";

  private final SigningKey key;
  private final Runnable end;

  private SigningPlace(SigningKey key, Runnable end) {
    this.key = key;
    this.end = end;
  }

  /** The key of {@code --sign}. */
  static SigningPlace open(TokenCall call) {
    String named = call.remote().key();
    if (named.startsWith(FILE)) {
      return file(call, named.substring(FILE.length()));
    }
    if (named.startsWith(TOKEN)) {
      return token(call, named.substring(TOKEN.length()));
    }
    throw CliException.usage("cli-token-key-shape", Map.of("value", named));
  }

  SigningKey key() {
    return key;
  }

  private static SigningPlace file(TokenCall call, String file) {
    call.remote().password().require(call.streams());
    try (Pin password = new SecretLine(call).pin(call.remote().password(), file)) {
      SigningKey key =
          Inputs.read(
              file,
              call.streams(),
              in -> password.copied(characters(chars -> Pkcs12Key.read(in, file, chars))));
      return new SigningPlace(key, () -> {});
    }
  }

  /** A key store takes characters. */
  private static <T> Function<byte[], T> characters(Function<char[], T> use) {
    return octets -> {
      CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(octets));
      char[] characters = new char[decoded.remaining()];
      decoded.get(characters);
      try {
        return use.apply(characters);
      } finally {
        Arrays.fill(characters, '\0');
        Arrays.fill(decoded.array(), '\0');
      }
    };
  }

  private static SigningPlace token(TokenCall call, String name) {
    call.pins().holder().require(call.streams());
    TokenAdapter adapter = call.open();
    boolean done = false;
    try {
      TokenDevice device = adapter.token(name);
      PinPrompt prompt = new PinPrompt(call, device.info());
      TokenSession session;
      try (Pin pin = prompt.holder()) {
        session = device.login(pin, call.pins().risks());
      }
      SigningKey key = session.signer(newest(session), id -> prompt.holder());
      done = true;
      return new SigningPlace(
          key,
          () -> {
            session.close();
            adapter.close();
          });
    } finally {
      if (!done) {
        adapter.close();
      }
    }
  }

  private static TokenCertificate newest(TokenSession session) {
    return session.contents().certificates().stream()
        .filter(c -> c.pairing() == Pairing.KEY_PRESENT || c.pairing() == Pairing.SAME_ID)
        .filter(c -> c.certificate().isPresent())
        .max(Comparator.comparing(c -> c.certificate().orElseThrow().getNotBefore()))
        .orElseThrow(
            () ->
                CliException.refused(
                    Fault.of("cli-token-no-signer", Where.in(session.token().name()))));
  }

  @Override
  public void close() {
    end.run();
  }
}
