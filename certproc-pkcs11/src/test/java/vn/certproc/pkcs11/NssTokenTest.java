package vn.certproc.pkcs11;

import java.nio.file.Path;
import java.util.EnumSet;
import vn.certproc.pkcs11.TokenUnderTest.Trait;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.NssSoftokn;

/** The contract on NSS softokn: a serial number of zeros, no flags of a PIN. */
class NssTokenTest extends TokenContract {

  @Override
  TokenUnderTest fresh(Path place) {
    NssSoftokn softokn = NssSoftokn.in(place, "135791");
    return new TokenUnderTest(
        TokenModule.at(softokn.module()).startedWith(softokn.initArguments()),
        Abi.NATURAL_8,
        "NSS Certificate DB",
        softokn.pin(),
        "",
        "975310",
        "999999",
        EnumSet.of(Trait.EC, Trait.EC_384, Trait.PSS));
  }
}
