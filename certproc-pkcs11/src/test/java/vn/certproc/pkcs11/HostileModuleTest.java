package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.rig.EvilModule;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.MockModule;

/** A module that lies gets one clear error: no endless loop, no memory without end, no nonsense. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileModuleTest {

  private static final byte[] MESSAGE = {1, 2, 3};
  private static final long[] LENGTHS = {-1, -2, Integer.MAX_VALUE, Long.MIN_VALUE + 0x7000_0000L};

  @TempDir Path folder;

  private EvilModule evil;
  private TokenAdapter adapter;

  @AfterEach
  void close() {
    if (adapter != null) {
      adapter.close();
    }
  }

  private TokenDevice token(Layout layout) {
    MockModule mock = MockModule.in(folder, layout);
    mock.token(Played.SLOT, Played.LABEL, Played.SERIAL, Played.PIN, Played.OFFICER);
    evil = EvilModule.in(folder, layout, mock.path());
    adapter = TokenAdapter.open(TokenModule.at(evil.path()), Played.abi(layout));
    return adapter.token(Played.SERIAL);
  }

  private static void fails(Runnable work, String function) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            TokenException.CallFailed.class,
            e -> {
              assertThat(e.code()).isEqualTo("token-call-failed");
              assertThat(e.faults().get(0).arguments()).containsEntry("function", function);
              assertThat(e.returnCode().name()).isEqualTo("CKR_GENERAL_ERROR");
            });
  }

  private static Stream<Arguments> lies(String... names) {
    return Stream.of(Layout.values())
        .flatMap(
            layout ->
                Stream.of(names)
                    .flatMap(
                        name ->
                            Stream.of(LENGTHS[0], LENGTHS[1], LENGTHS[2], LENGTHS[3])
                                .map(value -> Arguments.of(layout, name, value))));
  }

  static Stream<Arguments> slotLies() {
    return Stream.concat(
        lies("slot-count"),
        Stream.of(Layout.values()).map(layout -> Arguments.of(layout, "slots-small", 1)));
  }

  @ParameterizedTest
  @MethodSource("slotLies")
  void slots(Layout layout, String lie, long value) {
    token(layout);
    evil.set(lie, value);

    fails(adapter::slots, "C_GetSlotList");
    fails(adapter::tokens, "C_GetSlotList");
    evil.set(lie, 0);
    assertThat(adapter.tokens()).hasSize(1);
  }

  static Stream<Arguments> findLies() {
    return Stream.concat(
        lies("find-count"),
        Stream.of(Layout.values()).map(layout -> Arguments.of(layout, "find-endless", 1)));
  }

  @ParameterizedTest
  @MethodSource("findLies")
  void objects(Layout layout, String lie, long value) {
    try (TokenSession session = Played.login(token(layout), Played.PIN)) {
      session.generate(KeySpec.EC_P256, "k");
      evil.set(lie, value);

      fails(session::contents, "C_FindObjects");
      evil.set(lie, 0);
      assertThat(session.contents().keys()).hasSize(1);
    }
  }

  static Stream<Arguments> attributeLies() {
    // All ones is how the standard says "not there".
    return lies("attribute-length", "value-length").filter(a -> !a.get()[2].equals(-1L));
  }

  @ParameterizedTest
  @MethodSource("attributeLies")
  void attributes(Layout layout, String lie, long value) {
    try (TokenSession session = Played.login(token(layout), Played.PIN)) {
      session.generate(KeySpec.EC_P256, "k");
      evil.set(lie, value);

      fails(session::contents, "C_GetAttributeValue");
      evil.set(lie, 0);
      assertThat(session.contents().keys()).hasSize(1);
    }
  }

  static Stream<Arguments> mechanismLies() {
    return Stream.concat(
        lies("mechanism-count"),
        Stream.of(Layout.values()).map(layout -> Arguments.of(layout, "mechanisms-small", 1)));
  }

  @ParameterizedTest
  @MethodSource("mechanismLies")
  void mechanisms(Layout layout, String lie, long value) {
    try (TokenSession session = Played.login(token(layout), Played.PIN)) {
      TokenKey key = session.generate(KeySpec.EC_P256, "k");
      evil.set(lie, value);

      fails(() -> session.signer(key), "C_GetMechanismList");
    }
  }

  static Stream<Arguments> signLies() {
    return lies("sign-length", "sign-small");
  }

  @ParameterizedTest
  @MethodSource("signLies")
  void signatures(Layout layout, String lie, long value) {
    try (TokenSession session = Played.login(token(layout), Played.PIN)) {
      SigningKey key = session.signer(session.generate(KeySpec.EC_P256, "k"));
      evil.set(lie, value);

      fails(() -> key.sign(SignatureScheme.ECDSA_SHA256, MESSAGE), "C_Sign");
      evil.set(lie, 0);
      byte[] signature = key.sign(SignatureScheme.ECDSA_SHA256, MESSAGE);
      assertThat(
              Verification.holds(key.publicKey(), SignatureScheme.ECDSA_SHA256, MESSAGE, signature))
          .isTrue();
    }
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(Layout.values())
        .flatMap(
            layout ->
                Stream.of(SignatureScheme.ECDSA_SHA256, SignatureScheme.RSA_PKCS1_SHA256)
                    .flatMap(
                        scheme ->
                            Stream.of(
                                Arguments.of(layout, scheme, "sign-length", 3),
                                Arguments.of(layout, scheme, "sign-length", 1024),
                                Arguments.of(layout, scheme, "sign-length", 2),
                                Arguments.of(layout, scheme, "sign-fill", 255),
                                Arguments.of(layout, scheme, "sign-fill", 256))));
  }

  /** Also after the first signature, which is verified. */
  @ParameterizedTest
  @MethodSource("nonsense")
  void whatIsNoSignature(Layout layout, SignatureScheme scheme, String lie, long value) {
    boolean rsa = scheme.keyAlgorithm().equals("RSA");
    try (TokenSession session = Played.login(token(layout), Played.PIN)) {
      TokenKey made = session.generate(rsa ? KeySpec.RSA_2048 : KeySpec.EC_P256, "k");
      SigningKey key = session.signer(made);
      byte[] signature = key.sign(scheme, MESSAGE);
      assertThat(Verification.holds(key.publicKey(), scheme, MESSAGE, signature)).isTrue();
      evil.set(lie, value);

      // Two bytes may be r and s of a curve: small, but in range. No first signature is that.
      SigningKey asked = !rsa && value == 2 ? session.signer(made) : key;
      assertThat(Played.code(() -> asked.sign(scheme, MESSAGE)))
          .isEqualTo(asked == key ? "token-signature-unusable" : "key-mismatch");
    }
  }

  /** In range, but not of this message. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void theFirstSignatureIsVerified(Layout layout) {
    try (TokenSession session = Played.login(token(layout), Played.PIN)) {
      SigningKey key = session.signer(session.generate(KeySpec.EC_P256, "k"));
      evil.set("sign-fill", 1);

      assertThat(Played.code(() -> key.sign(SignatureScheme.ECDSA_SHA256, MESSAGE)))
          .isEqualTo("key-mismatch");
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void boundsOfThePinThatTheModuleDoesNotTell(Layout layout) {
    TokenDevice token = token(layout);
    evil.set("pin-bounds", 1);

    assertThat(token.info().minPinLength()).isZero();
    assertThat(token.info().maxPinLength()).isZero();
    Played.login(token, Played.PIN).close();
    Played.change(token, Played.PIN, Played.OTHER);
  }

  /** Nothing in it moves a cursor, begins a line or turns the writing; letters stay. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void aLabelWithControlCharacters(Layout layout) {
    token(layout);
    evil.set("label-controls", 1);
    String label = "\uFFFD[2JKhóa\uFFFDINFO fake \uFFFD line";

    assertThat(adapter.onlyToken().id().label()).isEqualTo(label);
    assertThatThrownBy(() -> adapter.token("nothing"))
        .isInstanceOfSatisfying(
            TokenException.NotFound.class,
            e -> assertThat(e.text().en()).contains(label).doesNotContain("\u001b", "\n"));
  }
}
