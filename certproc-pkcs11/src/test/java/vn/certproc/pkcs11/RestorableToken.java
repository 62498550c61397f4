package vn.certproc.pkcs11;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.MockModule;
import vn.certproc.pkcs11.rig.SoftHsm;

/**
 * A token with a key pair and its first certificate, which can be put back to that state. The
 * module must be ended meanwhile.
 */
abstract class RestorableToken {

  static final String LABEL = "VGCA Token";
  static final String PIN = "135791";
  static final String OFFICER = "24681012";
  static final String NEXT = "975310";
  static final TestCertificates CERTIFICATES = new TestCertificates();

  abstract Path module();

  abstract void restore() throws IOException;

  /** How many tries of the PINs are gone. */
  abstract long triesLost();

  /** Whether somebody is logged in; 0 also where the module does not tell. */
  abstract long loggedIn();

  static void furnish(TokenModule module) {
    try (TokenAdapter adapter = TokenAdapter.open(module, Abi.NATURAL_8);
        Pin pin = Pin.taking(PIN.toCharArray());
        TokenSession session = adapter.token(LABEL).login(pin)) {
      TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
      session.install(CERTIFICATES.install(CERTIFICATES.first(key.publicKey().orElseThrow())));
    }
  }

  /** SoftHSM, whose folder is copied back. */
  static RestorableToken softHsm(Path folder) throws IOException {
    SoftHsm softHsm = SoftHsm.in(folder);
    softHsm.token(LABEL, PIN, OFFICER);
    furnish(TokenModule.at(softHsm.module()));
    Path tokens = folder.resolve("softhsm");
    Path kept = folder.resolve("kept");
    copy(tokens, kept);
    return new RestorableToken() {
      @Override
      Path module() {
        return softHsm.module();
      }

      @Override
      void restore() throws IOException {
        delete(tokens);
        copy(kept, tokens);
      }

      @Override
      long triesLost() {
        return 0;
      }

      @Override
      long loggedIn() {
        return 0;
      }
    };
  }

  /** The mock, which is furnished anew. */
  static RestorableToken mock(Path folder) {
    MockModule mock = MockModule.in(folder, Layout.NATURAL);
    return new RestorableToken() {
      private long mostLost;

      @Override
      Path module() {
        return mock.path();
      }

      @Override
      void restore() {
        mock.reset();
        mock.token(0, LABEL, "0A1B2C3D", PIN, OFFICER);
        furnish(TokenModule.at(mock.path()));
      }

      @Override
      long triesLost() {
        return mostLost;
      }

      @Override
      long loggedIn() {
        mostLost = 6 - mock.get(0, "user-left") - mock.get(0, "so-left");
        return mock.get(0, "logged-in");
      }
    };
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
