package vn.certproc.pkcs11;

import java.nio.file.Path;
import java.util.EnumSet;
import vn.certproc.pkcs11.TokenUnderTest.Trait;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.OpenCryptoki;

/** The contract on opencryptoki's soft token, which locks at the third wrong PIN. */
class OpenCryptokiTokenTest extends TokenContract {

  private OpenCryptoki softToken;

  @Override
  TokenUnderTest fresh(Path place) {
    softToken = OpenCryptoki.fresh();
    return new TokenUnderTest(
        TokenModule.at(softToken.module()),
        Abi.NATURAL_8,
        OpenCryptoki.LABEL,
        OpenCryptoki.USER_PIN,
        OpenCryptoki.SO_PIN,
        "24681357",
        "00000000",
        EnumSet.complementOf(EnumSet.of(Trait.EC, Trait.EC_384)));
  }

  @Override
  void leave() throws Exception {
    if (softToken != null) {
      softToken.close();
    }
  }
}
