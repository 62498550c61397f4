package vn.certproc.cli.internal.verb.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.cli.internal.StandardInput;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.verb.FormatOption;
import vn.certproc.cli.internal.verb.key.ModuleOptions;
import vn.certproc.cli.internal.verb.key.PinPromptTest;
import vn.certproc.cli.internal.verb.token.WatchAction.Change;
import vn.certproc.cli.internal.verb.token.WatchAction.Changes;
import vn.certproc.pkcs11.PinState;
import vn.certproc.pkcs11.SlotEvent;

/** What a watch says of a token put in or pulled out, which SoftHSM never is. */
class WatchActionTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final TokenCall call =
      new TokenCall(
          new Streams(
              new StandardInput(InputStream.nullInputStream()),
              out,
              err,
              false,
              Clock.fixed(Instant.parse("2021-03-15T03:00:00.5Z"), ZoneOffset.UTC)),
          Locale.ENGLISH,
          Optional.empty(),
          new FormatOption(),
          new ModuleOptions(),
          new TokenOptions(),
          new PinOptions(),
          new RemoteOptions());

  @Test
  void eachEventIsALineWithItsTime() {
    Changes changes = new Changes();
    changes.changed(new SlotEvent(true, 7, PinPromptTest.info(PinState.OK)));
    changes.changed(new SlotEvent(false, 7, PinPromptTest.info(PinState.OK)));
    changes.queue.forEach(change -> WatchAction.print(call, change));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "2021-03-15T10:00:00+07:00  put in  Slot 7  54A1 (VGCA Token)\n"
                + "2021-03-15T10:00:00+07:00  pulled out  Slot 7  54A1 (VGCA Token)\n");
    assertThat(err.size()).isZero();
  }

  @Test
  void aFailureOfTheModuleIsSaidAndIsNoEvent() {
    Fault fault =
        Fault.of(
            "token-call-failed",
            Where.nowhere(),
            Map.of("function", "C_GetSlotList", "answer", "CKR_DEVICE_ERROR"));
    WatchAction.print(call, new Change(Optional.empty(), Optional.of(fault)));
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("C_GetSlotList answered CKR_DEVICE_ERROR", "[token-call-failed]");
  }
}
