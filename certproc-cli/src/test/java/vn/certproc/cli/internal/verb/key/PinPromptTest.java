package vn.certproc.cli.internal.verb.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.CertprocException;
import vn.certproc.cli.internal.FakeHost;
import vn.certproc.cli.internal.StandardInput;
import vn.certproc.cli.internal.Streams;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.PinState;
import vn.certproc.pkcs11.TokenId;
import vn.certproc.pkcs11.TokenInfo;

/** What a person is told before a PIN is typed, in states that SoftHSM never shows. */
public class PinPromptTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private PinPrompt prompt(PinState state, FakeHost host, AcceptedRisk... accepted) {
    Streams streams =
        new Streams(
            new StandardInput(InputStream.nullInputStream()),
            new ByteArrayOutputStream(),
            err,
            true,
            Clock.systemUTC(),
            host);
    return new PinPrompt(new Desk(streams, Locale.ENGLISH), info(state), places(accepted));
  }

  private static PinPlaces places(AcceptedRisk... accepted) {
    PinPlace typed = new PinPlace("pin", Optional.empty(), Optional.empty());
    return PinPlaces.signing(typed, List.of(accepted));
  }

  public static TokenInfo info(PinState state) {
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
        prompt(PinState.FINAL_TRY, FakeHost.typing("secret-1"), AcceptedRisk.FINAL_TRY).holder()) {
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
    assertThat(places().risks()).isEmpty();
    assertThat(AcceptedRisk.values()).extracting(AcceptedRisk::risk).doesNotHaveDuplicates();
    assertThat(AcceptedRisk.values()).hasSameSizeAs(vn.certproc.pkcs11.PinRisk.values());
  }
}
