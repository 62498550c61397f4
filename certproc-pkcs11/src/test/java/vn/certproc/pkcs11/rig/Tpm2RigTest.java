package vn.certproc.pkcs11.rig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the tests on a TPM take for granted. Run by checks/tpm2; the build leaves it out. */
class Tpm2RigTest {

  @Test
  void theTokenHoldsKeys() {
    Pkcs11Tool tool = Tpm2.unlocked().tool();

    tool.generate("rsa:2048", "01", "key");
    tool.write(TestAuthority.named("CA").certificate(), "01", "certificate");

    assertThat(tool.objects()).contains("Private Key Object; RSA", "Certificate Object");
  }

  @Test
  void aLockedTokenDoesNotSetTheFlag() {
    Tpm2 tpm = Tpm2.unlocked();
    for (int i = 0; i < 3; i++) {
      assertThat(tpm.tool().login("000000").printed()).contains("CKR_PIN_INCORRECT (0xa0)");
    }

    assertThat(tpm.tool().login(tpm.userPin()).printed()).contains("CKR_PIN_LOCKED (0xa4)");
    assertThat(tpm.tool().run("--list-slots").printed())
        .contains("PIN initialized")
        .doesNotContain("user PIN");

    tpm.clearLockout();
    assertThat(tpm.tool().login(tpm.userPin()).exit()).isZero();
  }
}
