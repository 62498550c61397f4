package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.pkcs11.rig.Layout;

/** The number printed on the device wins over the chip's (letter §4). */
class SerialComparisonTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0A1B2C3D, 0A1B2C3D, true",
    "0a1b-2c3d, 0A1B2C3D, true",
    "0A1B 2C3D, 0a1b2c3d, true",
    "0A1B.2C3D, 0A1B/2C3D, true",
    "0A1B2C3E, 0A1B2C3D, false",
    "A1B2C3D, 0A1B2C3D, false"
  })
  void comparesBeyondCaseAndGroups(String printed, String chip, boolean agrees) {
    SerialComparison comparison = new SerialComparison(TokenSerial.of(printed), Optional.of(chip));

    assertThat(comparison.agrees()).isEqualTo(agrees);
    assertThat(comparison.differs()).isEqualTo(!agrees);
  }

  @Test
  void aChipThatSaysNothingNeitherAgreesNorDiffers() {
    SerialComparison comparison =
        new SerialComparison(TokenSerial.of("0A1B2C3D"), Optional.empty());

    assertThat(comparison.agrees()).isFalse();
    assertThat(comparison.differs()).isFalse();
  }

  @Test
  void thePrintedOneIsNamedAndTheChipsIsAProposal() {
    TokenSerial printed = TokenSerial.of("VG-0042");
    TokenCondition condition = TokenCondition.values()[0];
    try (Played played = Played.in(folder, Layout.PACKED)) {
      TokenInfo info = played.token.info();
      Token token = info.toToken(Optional.of(printed), condition);

      assertThat(info.compare(printed).differs()).isTrue();
      assertThat(token.serialNumber()).contains(printed);
      assertThat(token.chipSerialNumber()).contains(Played.SERIAL);
      assertThat(info.toToken(Optional.empty(), condition).serialNumber()).isEmpty();
    }
  }

  /** Zeros and blanks are no number: softokn's tokens would all be one. */
  @ParameterizedTest
  @CsvSource({"'',false", "'   ',false", "0000000000000000,false", "0000000000000001,true"})
  void whatCountsAsANumber(String chip, boolean says) {
    assertThat(TokenId.of(Path.of("/m.so"), "A", chip).serial().isPresent()).isEqualTo(says);
  }
}
