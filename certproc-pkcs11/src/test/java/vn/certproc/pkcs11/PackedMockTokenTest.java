package vn.certproc.pkcs11;

import java.nio.file.Path;
import java.util.EnumSet;
import vn.certproc.pkcs11.TokenUnderTest.Trait;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.MockModule;

/** The contract on the mock module, laid out as on Windows. */
class PackedMockTokenTest extends TokenContract {

  @Override
  TokenUnderTest fresh(Path place) {
    MockModule mock = MockModule.in(place, Layout.PACKED);
    mock.token(1, "VGCA Token", "0A1B2C3D", "135791", "24681012");
    return new TokenUnderTest(
        TokenModule.at(mock.path()),
        Abi.PACKED_4,
        "0a1b-2c3d",
        "135791",
        "24681012",
        "975310",
        "999999",
        EnumSet.complementOf(EnumSet.of(Trait.EC_384)));
  }
}
