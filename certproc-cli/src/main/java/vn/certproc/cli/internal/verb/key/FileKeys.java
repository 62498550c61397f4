package vn.certproc.cli.internal.verb.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pki.Pkcs12Key;

/** Keys in PKCS#12 files. */
record FileKeys(Desk desk) {

  SigningKey open(String file, PinPlace place) {
    place.require(desk.streams());
    try (Pin password = password(place, file)) {
      return Inputs.read(
          file,
          desk.streams(),
          in -> password.copied(characters(chars -> Pkcs12Key.read(in, file, chars))));
    }
  }

  private Pin password(PinPlace place, String file) {
    if (!place.given()) {
      // Two files may be asked for, one after the other.
      desk.errors().line(file);
    }
    return new SecretLine(desk).pin(place, file);
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
}
