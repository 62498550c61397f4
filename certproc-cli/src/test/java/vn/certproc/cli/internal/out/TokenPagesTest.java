package vn.certproc.cli.internal.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.pkcs11.ModuleInfo;
import vn.certproc.pkcs11.Pairing;
import vn.certproc.pkcs11.PinState;
import vn.certproc.pkcs11.SlotReport;
import vn.certproc.pkcs11.TokenCertificate;
import vn.certproc.pkcs11.TokenContents;
import vn.certproc.pkcs11.TokenId;
import vn.certproc.pkcs11.TokenInfo;

/** Pages of tokens in states that SoftHSM never shows. */
class TokenPagesTest {

  private static final TokenId SILENT =
      new TokenId(Path.of("/m.so"), "NSS Certificate DB", Optional.empty());

  private final StringWriter text = new StringWriter();
  private final Page page = Page.of(new PrintWriter(text), Locale.ENGLISH);

  private String said() {
    page.flush();
    return text.toString();
  }

  private static TokenInfo info(PinState state, OptionalLong free, OptionalLong total) {
    return new TokenInfo(
        SILENT,
        SILENT.label(),
        "m",
        "t",
        "1.0",
        "2.1",
        total,
        free,
        true,
        false,
        true,
        state,
        PinState.OK,
        4,
        16);
  }

  @Test
  void aSlotThatCannotBeReadAndAnEmptyOneAreSaid() {
    Fault fault =
        Fault.of(
            "slot-unreadable",
            Where.nowhere(),
            Map.of("slot", "3", "function", "C_GetTokenInfo", "answer", "CKR_DEVICE_ERROR"));
    ModuleSlots module =
        new ModuleSlots(
            Path.of("/m.so"),
            Optional.of(new ModuleInfo("maker", "module", "1.0", "2.40")),
            List.of(
                new SlotReport(3, "Reader A", Optional.empty(), Optional.of(fault)),
                new SlotReport(4, "Reader B", Optional.empty(), Optional.empty())),
            List.of());
    SlotList.print(page, module);
    assertThat(said())
        .contains("Slot 3 – Reader A\n    ✗ Slot 3 cannot be read", "[slot-unreadable]")
        .contains("Slot 4 – Reader B: empty");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    SlotList.write(Format.JSON.writer(json, "modules"), List.of(module));
    assertThat(json.toString(StandardCharsets.UTF_8))
        .contains(
            "\"state\" : \"fault\"", "\"code\" : \"slot-unreadable\"", "\"state\" : \"empty\"");
  }

  @Test
  void aSilentChipAndMemoryAreSaid() {
    TokenInfo info = info(PinState.LOCKED, OptionalLong.of(900), OptionalLong.of(8000));
    TokenSheet sheet =
        new TokenSheet(info, Optional.of(info.compare(TokenSerial.of("54-1"))), Set.of(0x1L));
    sheet.print(page);
    assertThat(said())
        .contains("The chip tells none", "900 of 8000 bytes free", "PIN: locked")
        .contains(
            "never set", "write-protected", "1 mechanisms, of them for signing: CKM_RSA_PKCS");
  }

  @Test
  void memoryMayBeToldByHalfAndNothingMaySign() {
    new TokenSheet(
            info(PinState.OK, OptionalLong.of(900), OptionalLong.empty()),
            Optional.empty(),
            Set.of())
        .print(page);
    assertThat(said()).contains("900 bytes free", "for signing: none");
  }

  @Test
  void anObjectThatIsNoCertificateIsSaid() {
    TokenCertificate empty =
        new TokenCertificate(
            new vn.certproc.pkcs11.ObjectId("0a"),
            "x",
            Optional.empty(),
            Optional.empty(),
            Pairing.NO_KEY);
    TokenCertificate other =
        new TokenCertificate(
            new vn.certproc.pkcs11.ObjectId(""),
            "",
            Optional.of(EncodedCertificate.of(new byte[] {1, 2, 3})),
            Optional.empty(),
            Pairing.OTHER_KEY);
    TokenObjects objects =
        new TokenObjects(
            SILENT,
            new TokenContents(List.of(empty, other), List.of()),
            true,
            LocalDate.of(2021, 3, 15),
            ZoneId.of("Asia/Ho_Chi_Minh"));
    objects.print(page);
    assertThat(said())
        .contains("1. An object that is no readable certificate", "CKA_ID 0a, label x")
        .contains("2. An object that is no readable certificate", "CKA_ID –, label –")
        .contains("another key has the same CKA_ID", "Private keys: 0");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    objects.write(Format.JSON.writer(json, "token"));
    assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"readable\" : false");
  }
}
