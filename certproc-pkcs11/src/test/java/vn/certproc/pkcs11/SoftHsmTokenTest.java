package vn.certproc.pkcs11;

import java.nio.file.Path;
import java.util.EnumSet;
import vn.certproc.pkcs11.TokenUnderTest.Trait;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.SoftHsm;

/** The contract on SoftHSM 2, which never locks a PIN. */
class SoftHsmTokenTest extends TokenContract {

  @Override
  TokenUnderTest fresh(Path place) {
    SoftHsm softHsm = SoftHsm.in(place);
    softHsm.token("VGCA Token", "135791", "24681012");
    EnumSet<Trait> traits = EnumSet.complementOf(EnumSet.of(Trait.LOCKS));
    return new TokenUnderTest(
        TokenModule.at(softHsm.module()),
        Abi.NATURAL_8,
        "VGCA Token",
        "135791",
        "24681012",
        "975310",
        "999999",
        traits);
  }
}
