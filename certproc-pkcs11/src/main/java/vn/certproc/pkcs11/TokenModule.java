package vn.certproc.pkcs11;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which PKCS#11 module to use: the library that comes with the tokens, such as {@code bit4xpki.dll}
 * or {@code libeTPkcs11.so}. A host's configuration. Immutable and thread-safe.
 *
 * @param path the library's file
 * @param initArguments what this module wants at its start (NSS softokn: {@code
 *     configdir='sql:…'}); empty for most
 */
public record TokenModule(Path path, Optional<String> initArguments) {

  /** Makes the path absolute, as the system's loader looks elsewhere for others. */
  public TokenModule {
    path = path.toAbsolutePath().normalize();
  }

  /** A module that wants nothing at its start. */
  public static TokenModule at(Path path) {
    return new TokenModule(path, Optional.empty());
  }

  /** This one, started with a text in place of the standard's reserved pointer. */
  public TokenModule startedWith(String arguments) {
    return new TokenModule(path, Optional.of(arguments));
  }
}
