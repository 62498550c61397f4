package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.rig.NssSoftokn;
import vn.certproc.pkcs11.rig.OpenCryptoki;
import vn.certproc.pkcs11.rig.Pkcs11Tool;
import vn.certproc.pkcs11.rig.SoftHsm;
import vn.certproc.pkcs11.rig.TestAuthority;

/** Other programs see what we wrote, and we see what they wrote. */
class PeerToolTest {

  private static final byte[] MESSAGE = new byte[32];

  @TempDir Path folder;

  private final TestCertificates certificates = new TestCertificates();

  private static Pin pin(String text) {
    return Pin.taking(text.toCharArray());
  }

  private static void on(
      TokenModule module, String name, String pinText, Consumer<TokenSession> work) {
    try (TokenAdapter adapter = TokenAdapter.open(module);
        Pin pin = pin(pinText);
        TokenSession session = adapter.token(name).login(pin)) {
      work.accept(session);
    }
  }

  @Test
  void softHsm() throws Exception {
    SoftHsm softHsm = SoftHsm.in(folder);
    Pkcs11Tool tool = softHsm.token("VGCA Token", "135791", "24681012");
    TokenModule module = TokenModule.at(softHsm.module());

    on(module, "VGCA Token", "135791", session -> weWrite(session, KeySpec.EC_P256));
    theySee(tool, "ECDSA");
    theyWrite(tool, "EC:prime256v1");
    on(module, "VGCA Token", "135791", session -> weSee(session, tool));
  }

  @Test
  void openCryptoki() throws Exception {
    try (OpenCryptoki soft = OpenCryptoki.fresh()) {
      TokenModule module = TokenModule.at(soft.module());

      on(module, OpenCryptoki.LABEL, OpenCryptoki.USER_PIN, s -> weWrite(s, KeySpec.RSA_2048));
      theySee(soft.tool(), "SHA1-RSA-PKCS");
      theyWrite(soft.tool(), "rsa:2048");
      on(module, OpenCryptoki.LABEL, OpenCryptoki.USER_PIN, s -> weSee(s, soft.tool()));
    }
  }

  @Test
  void softokn() {
    NssSoftokn softokn = NssSoftokn.in(folder, "135791");
    TokenModule module = TokenModule.at(softokn.module()).startedWith(softokn.initArguments());
    KeyPair theirs = TestAuthority.rsa(2048);
    softokn.put(
        theirs.getPrivate(),
        ObjectReader.parse(certificates.first(theirs.getPublic())).orElseThrow(),
        "theirs");

    on(
        module,
        "NSS Certificate DB",
        softokn.pin(),
        session -> {
          TokenCertificate certificate = session.contents().certificates().get(0);
          assertThat(certificate.encoded()).contains(certificates.first(theirs.getPublic()));
          assertThat(certificate.pairing()).isEqualTo(Pairing.KEY_PRESENT);
          signs(session.signer(certificate));
          session.install(certificates.install(certificates.renewed(theirs.getPublic())));
        });

    assertThat(softokn.certificates()).contains("theirs");
  }

  @Test
  void aKeyThatAnotherProgramRemovesEndsNoLogin() {
    SoftHsm softHsm = SoftHsm.in(folder);
    Pkcs11Tool tool = softHsm.token("VGCA Token", "135791", "24681012");
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(softHsm.module()))) {
      TokenDevice token = adapter.token("VGCA Token");
      try (Pin pin = pin("135791");
          TokenSession session = token.login(pin)) {
        TokenKey removed = session.generate(KeySpec.EC_P256, "removed");
        SigningKey stays = session.signer(session.generate(KeySpec.EC_P256, "stays"));
        SigningKey gone = session.signer(removed);
        signs(gone);
        tool.loggedIn("--delete-object", "--type", "privkey", "--id", removed.id().hex());

        assertThatThrownBy(() -> signs(gone)).isInstanceOf(TokenException.CallFailed.class);

        signs(stays);
      }
      // Nobody stayed logged in: the token looks at each PIN.
      try (Pin wrong = pin("999999")) {
        assertThatThrownBy(() -> token.login(wrong)).isInstanceOf(TokenException.PinRefused.class);
      }
    }
  }

  private void weWrite(TokenSession session, KeySpec spec) {
    PublicKey half = session.generate(spec, "Khóa của ta").publicKey().orElseThrow();
    session.install(certificates.install(certificates.first(half)));
    session.install(certificates.install(certificates.renewed(half)));
  }

  private static void theySee(Pkcs11Tool tool, String mechanism) throws IOException {
    assertThat(tool.objects())
        .containsOnlyOnce("Certificate Object")
        .containsOnlyOnce("Private Key Object")
        .contains("Khóa của ta", "CN=S\\xE1\\xBB\\x9F X", "1002");
    Path in = Files.createTempFile("data", ".bin");
    Path out = Files.createTempFile("data", ".sig");
    try {
      Files.write(in, MESSAGE);
      String[] arguments = {
        "--sign", "--mechanism", mechanism, "-i", in.toString(), "-o", out.toString()
      };
      tool.loggedIn(arguments);
      assertThat(out).isNotEmptyFile();
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }

  private void theyWrite(Pkcs11Tool tool, String type) throws Exception {
    tool.generate(type, "a1b2", "theirs");
    byte[] half = tool.read("pubkey", "a1b2");
    PublicKey key =
        KeyFactory.getInstance(type.startsWith("EC") ? "EC" : "RSA")
            .generatePublic(new X509EncodedKeySpec(half));
    tool.write(ObjectReader.parse(certificates.first(key)).orElseThrow(), "a1b2", "theirs");
  }

  private static void weSee(TokenSession session, Pkcs11Tool tool) {
    TokenCertificate theirs =
        session.contents().certificates().stream()
            .filter(c -> c.id().equals(new ObjectId("a1b2")))
            .findFirst()
            .orElseThrow();

    assertThat(theirs.label()).isEqualTo("theirs");
    assertThat(theirs.encoded()).contains(EncodedCertificate.of(tool.read("cert", "a1b2")));
    assertThat(theirs.pairing()).isEqualTo(Pairing.KEY_PRESENT);
    signs(session.signer(theirs));
  }

  private static void signs(SigningKey signer) {
    SignatureScheme scheme = signer.schemes().iterator().next();
    assertThat(
            Verification.holds(signer.publicKey(), scheme, MESSAGE, signer.sign(scheme, MESSAGE)))
        .isTrue();
  }
}
