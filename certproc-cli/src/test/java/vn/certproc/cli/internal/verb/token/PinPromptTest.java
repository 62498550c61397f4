package vn.certproc.cli.internal.verb.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import vn.certproc.api.error.CertprocException;
import vn.certproc.cli.internal.FakeHost;
import vn.certproc.cli.internal.StandardInput;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.verb.FormatOption;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.PinState;
import vn.certproc.pkcs11.TokenId;
import vn.certproc.pkcs11.TokenInfo;

/** What a person is told before a PIN is typed, in states that SoftHSM never shows. */
class PinPromptTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private PinPrompt prompt(PinState state, FakeHost host, String... options) {
    PinOptions pins = new PinOptions();
    CommandLine line = new CommandLine(pins);
    line.registerConverter(
        AcceptedRisk.class,
        v -> AcceptedRisk.valueOf(v.toUpperCase(Locale.ROOT).replace('-', '_')));
    line.parseArgs(options);
    Streams streams =
        new Streams(
            new StandardInput(InputStream.nullInputStream()),
            new ByteArrayOutputStream(),
            err,
            true,
            Clock.systemUTC(),
            host);
    TokenCall call =
        new TokenCall(
            streams,
            Locale.ENGLISH,
            Optional.empty(),
            new FormatOption(),
            new ModuleOptions(),
            new TokenOptions(),
            pins,
            new RemoteOptions());
    return new PinPrompt(call, info(state));
  }

  static TokenInfo info(PinState state) {
    TokenId id = new TokenId(Path.of("/m.so"), "VGCA Token", Optional.of("54A1"));
    OptionalLong unknown = OptionalLong.empty();
    return new TokenInfo(
        id,
        "VGCA Token",
        "m",
        "t",
        "1.0",
        "1.0",
        unknown,
        unknown,
        true,
        true,
        false,
        state,
        state,
        4,
        16);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"LOCKED, pin-locked", "FINAL_TRY, pin-final-try"})
  void aPinThatWouldNotBeSentIsNotAskedFor(PinState state, String code) {
    FakeHost host = FakeHost.typing("secret-1");
    assertThatThrownBy(() -> prompt(state, host).holder())
        .isInstanceOfSatisfying(
            CertprocException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.where().source()).contains("54A1");
            });
    assertThatThrownBy(() -> prompt(state, host).officer())
        .isInstanceOfSatisfying(
            CertprocException.class, e -> assertThat(e.code()).isEqualTo("so-" + code));
    assertThat(host.left()).isEqualTo(1);
    assertThat(said()).isEmpty();
  }

  @Test
  void theLastTryIsSaidWhereItIsAccepted() {
    try (Pin pin =
        prompt(PinState.FINAL_TRY, FakeHost.typing("secret-1"), "--accept", "final-try").holder()) {
      assertThat(pin.length()).isEqualTo(8);
    }
    assertThat(said())
        .contains("Token 54A1 (VGCA Token); PIN: one try left", "Mind: this is the last try")
        .doesNotContain("secret");
  }

  @Test
  void fewerTriesAreSaidOfTheSecurityOfficersPinToo() {
    prompt(PinState.LOW, FakeHost.typing("secret-1")).officer().close();
    assertThat(said()).contains("Mind: the security officer's PIN has fewer tries left");
  }

  @Test
  void everyAcceptedRiskGoesToTheAdapter() {
    PinOptions pins = new PinOptions();
    assertThat(pins.risks()).isEmpty();
    assertThat(AcceptedRisk.values()).extracting(AcceptedRisk::risk).doesNotHaveDuplicates();
    assertThat(AcceptedRisk.values()).hasSameSizeAs(vn.certproc.pkcs11.PinRisk.values());
  }
}
