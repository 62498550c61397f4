package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.MockModule;
import vn.certproc.pkcs11.rig.RealTool;
import vn.certproc.pkcs11.rig.SoftHsm;

/** Loading modules: what is none says so; several, and several adapters of one, work at once. */
class TokenModuleTest {

  @TempDir Path folder;

  private static TokenException.ModuleUnusable unusable(Path file) {
    return catchThrowableOfType(
        TokenException.ModuleUnusable.class, () -> TokenAdapter.open(TokenModule.at(file)));
  }

  @Test
  void aMissingFile() {
    Path file = folder.resolve("bit4xpki.so");
    TokenException e = unusable(file);

    assertThat(e.code()).isEqualTo("module-missing");
    assertThat(e.faults().get(0).where().toString()).contains(file.toString());
    assertThat(unusable(folder).code()).isEqualTo("module-missing");
  }

  @Test
  void aFileThatIsNoLibrary() throws IOException {
    Path text = Files.writeString(folder.resolve("module.so"), "không phải thư viện");
    Path cut =
        Files.write(folder.resolve("cut.so"), new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0});
    Path empty = Files.createFile(folder.resolve("empty.so"));

    for (Path each : List.of(text, cut, empty)) {
      assertThat(unusable(each).code()).isEqualTo("module-not-loadable");
    }
  }

  @Test
  void aLibraryThatIsNoModule() {
    Path library =
        RealTool.requireFile(
            "libc6", "/usr/lib/x86_64-linux-gnu/libm.so.6", "/usr/lib/aarch64-linux-gnu/libm.so.6");

    assertThat(unusable(library).code()).isEqualTo("module-not-pkcs11");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aModuleThatDoesNotStart(Layout layout) {
    MockModule mock = MockModule.in(folder, layout);
    mock.fail("C_Initialize", 1, 0x30);
    TokenModule module = TokenModule.at(mock.path());

    TokenException e =
        catchThrowableOfType(
            TokenException.ModuleUnusable.class,
            () -> TokenAdapter.open(module, Played.abi(layout)));
    assertThat(e.code()).isEqualTo("module-not-started");
    assertThat(e.faults().get(0).arguments())
        .containsEntry("function", "C_Initialize")
        .containsEntry("answer", "CKR_DEVICE_ERROR");
    TokenAdapter.open(module, Played.abi(layout)).close();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void argumentsThatAModuleDoesNotWant(Layout layout) {
    MockModule mock = MockModule.in(folder, layout);
    TokenModule module = TokenModule.at(mock.path()).startedWith("configdir='sql:/'");

    TokenException e =
        catchThrowableOfType(
            TokenException.ModuleUnusable.class,
            () -> TokenAdapter.open(module, Played.abi(layout)));
    assertThat(e.code()).isEqualTo("module-not-started");
    assertThat(e.faults().get(0).arguments()).containsEntry("answer", "CKR_ARGUMENTS_BAD");
  }

  @Test
  void aPathIsMadeAbsolute() {
    assertThat(TokenModule.at(Path.of("a", "..", "module.so")).path())
        .isEqualTo(Path.of("module.so").toAbsolutePath());
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theSecondAdapterOfAModuleDoesNotEndIt(Layout layout) {
    try (Played played = Played.in(folder, layout);
        TokenSession session = played.login()) {
      session.generate(KeySpec.EC_P256, "Khóa");
      TokenAdapter second = played.open();
      assertThat(second.onlyToken().contents().certificates()).isEmpty();
      second.close();
      second.close();

      assertThat(played.mock.count("C_Initialize")).isEqualTo(2);
      assertThat(played.mock.count("C_Finalize")).isZero();
      assertThat(session.contents().keys()).hasSize(1);
      assertThat(Played.code(() -> second.slots())).isEqualTo("module-ended");
    }
  }

  /** A login of the first is one for all in this process, and only the first ends it. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void theSecondAdapterSharesALoginThatItDoesNotEnd(Layout layout) {
    try (Played played = Played.in(folder, layout);
        TokenSession session = played.login()) {
      session.generate(KeySpec.EC_P256, "Khóa");
      try (TokenAdapter second = played.open();
          TokenSession shared = Played.login(second.onlyToken(), Played.PIN)) {
        assertThat(shared.contents().keys()).hasSize(1);
      }
      assertThat(played.mock.count("C_Logout")).isZero();
      assertThat(session.contents().keys()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void whenTheFirstEndsTheModuleTheOthersSaySo(Layout layout) {
    Played played = Played.in(folder, layout);
    try (TokenAdapter second = played.open()) {
      TokenDevice token = second.onlyToken();
      TokenSession session = Played.login(token, Played.PIN);
      played.close();

      for (Runnable each :
          List.<Runnable>of(
              () -> second.slots(),
              () -> second.info(),
              () -> token.info(),
              () -> token.contents(),
              () -> session.contents(),
              () -> Played.login(token, Played.PIN))) {
        assertThat(Played.code(each)).isEqualTo("module-ended");
      }
      session.close();
    }
    assertThat(played.mock.count("C_Finalize")).isOne();
    try (TokenAdapter again = played.open()) {
      Played.login(again.onlyToken(), Played.PIN).close();
    }
  }

  @Test
  void severalModulesAtOnce() throws Exception {
    SoftHsm softHsm = SoftHsm.in(folder);
    softHsm.token(Played.LABEL, Played.PIN, Played.OFFICER);
    List<TokenAdapter> adapters = new ArrayList<>();
    try (Played natural = Played.in(folder, Layout.NATURAL);
        Played packed = Played.in(folder, Layout.PACKED);
        TokenAdapter real = TokenAdapter.open(TokenModule.at(softHsm.module()), Abi.NATURAL_8)) {
      adapters.addAll(List.of(natural.adapter, packed.adapter, real));

      List<Integer> made =
          Crowd.of(
              adapters.size(),
              i -> {
                try (TokenSession session = Played.login(adapters.get(i).onlyToken(), Played.PIN)) {
                  return signatures(session);
                }
              });

      assertThat(made).containsExactly(100, 100, 100);
      assertThat(natural.token.id()).isNotEqualTo(packed.token.id());
    }
  }

  private static int signatures(TokenSession session) {
    SigningKey signer = session.signer(session.generate(KeySpec.EC_P256, "Khóa"));
    int good = 0;
    for (int i = 0; i < 100; i++) {
      byte[] message = {(byte) i};
      SignatureScheme scheme = SignatureScheme.ECDSA_SHA256;
      byte[] signature = signer.sign(scheme, message);
      good += Verification.holds(signer.publicKey(), scheme, message, signature) ? 1 : 0;
    }
    return good;
  }
}
