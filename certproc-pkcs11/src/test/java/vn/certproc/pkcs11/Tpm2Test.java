package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.PublicKey;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.rig.Tpm2;

/**
 * The adapter on a TPM, which locks a PIN without ever setting the flag and has a serial number of
 * zeros. Run by checks/tpm2; the build leaves it out.
 */
class Tpm2Test {

  private final TestCertificates certificates = new TestCertificates();

  private static Pin pin(String text) {
    return Pin.taking(text.toCharArray());
  }

  private static String refused(TokenDevice token, String text) {
    try (Pin wrong = pin(text)) {
      return catchThrowableOfType(TokenException.PinRefused.class, () -> token.login(wrong).close())
          .code();
    }
  }

  @Test
  void signsAndTakesARenewedCertificate() {
    Tpm2 tpm = Tpm2.unlocked();
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(tpm.module()));
        Pin pin = pin(tpm.userPin());
        TokenSession session = adapter.token(tpm.label()).login(pin)) {
      TokenKey key = session.generate(KeySpec.RSA_2048, UUID.randomUUID().toString());
      PublicKey half = key.publicKey().orElseThrow();
      session.install(certificates.install(certificates.first(half)));
      InstallReport report = session.install(certificates.install(certificates.renewed(half)));
      assertThat(report.removed()).hasSize(1);

      SigningKey signer =
          session.signer(
              session.contents().certificates().stream()
                  .filter(c -> c.encoded().equals(Optional.of(certificates.renewed(half))))
                  .findFirst()
                  .orElseThrow());
      for (SignatureScheme scheme : signer.schemes()) {
        byte[] signature = signer.sign(scheme, new byte[] {1});
        assertThat(Verification.holds(half, scheme, new byte[] {1}, signature))
            .as(scheme.code())
            .isTrue();
      }
    }
  }

  @Test
  void aLockedTokenIsKnownByItsAnswerAlone() {
    Tpm2 tpm = Tpm2.unlocked();
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(tpm.module()))) {
      TokenDevice token = adapter.token(tpm.label());
      for (String wrong : new String[] {"000001", "000002", "000003"}) {
        assertThat(refused(token, wrong)).isIn("pin-refused", "pin-locked");
      }
      // The answer is what tells: no flag does.
      assertThat(refused(token, tpm.userPin())).isEqualTo("pin-locked");
      assertThat(token.info().pin()).isEqualTo(PinState.LOCKED);
      assertThat(refused(token, "000004")).isEqualTo("pin-locked");

      tpm.clearLockout();
      try (Pin right = pin(tpm.userPin())) {
        token.login(right, PinRisk.LOCKED).close();
      }
      assertThat(token.info().pin()).isEqualTo(PinState.OK);
    }
  }
}
