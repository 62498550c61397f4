package vn.certproc.pkcs11;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.ObjectReader.KeyObject;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.Fn;
import vn.certproc.pkcs11.internal.cryptoki.RawTokenInfo;
import vn.certproc.pkcs11.internal.cryptoki.SessionFunctions;
import vn.certproc.pkcs11.internal.der.Der;

/**
 * A private key on a token, good as long as the login that found it. Thread-safe.
 *
 * <p>Each signature's length and range are checked. The first of each scheme is verified with the
 * public key: that shows a certificate beside another's key, and a module that signs another way
 * than it says. Later ones are not: verifying RSA costs some 35 µs beside the 500 µs of a token in
 * software, and whoever must know verifies what he got.
 */
final class TokenSigningKey implements SigningKey {

  private final TokenSession session;
  private final KeyObject key;
  private final PublicKey publicKey;
  private final Optional<EncodedCertificate> certificate;
  private final Map<SignatureScheme, SignaturePlan> plans;
  private final Optional<PinSource> pins;
  private final Set<SignatureScheme> proven = ConcurrentHashMap.newKeySet();

  TokenSigningKey(
      TokenSession session,
      KeyObject key,
      PublicKey publicKey,
      Optional<EncodedCertificate> certificate,
      Map<SignatureScheme, SignaturePlan> plans,
      Optional<PinSource> pins) {
    this.session = session;
    this.key = key;
    this.publicKey = publicKey;
    this.certificate = certificate;
    this.plans = plans;
    this.pins = pins;
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public Optional<EncodedCertificate> certificate() {
    return certificate;
  }

  @Override
  public Set<SignatureScheme> schemes() {
    return Collections.unmodifiableSet(plans.keySet());
  }

  @Override
  public byte[] sign(SignatureScheme scheme, byte[] message) {
    SignaturePlan plan = plans.get(scheme);
    if (plan == null) {
      throw new IllegalArgumentException(scheme.code() + " is not offered by this key");
    }
    byte[] input = input(scheme, plan.input(), message);
    byte[] raw = plausible(signed(plan, input));
    byte[] signature = scheme.keyAlgorithm().equals("EC") ? Der.ecdsaSignature(raw) : raw;
    prove(scheme, message, signature);
    return signature;
  }

  /** Asks for the PIN before: no session and no lock is held while somebody types. */
  private byte[] signed(SignaturePlan plan, byte[] input) {
    if (pins.isEmpty()) {
      return session.with(
          handle -> {
            session.driver().signatures().init(handle, key.handle(), plan.mechanism());
            return session.driver().signatures().sign(handle, input);
          });
    }
    try (Pin pin = pins.get().pin(session.token())) {
      return session.with(
          handle -> {
            session.state().guard().check(PinRole.USER, pin, Set.of(), this::flags);
            session.driver().signatures().init(handle, key.handle(), plan.mechanism());
            authenticate(handle, pin);
            return session.driver().signatures().sign(handle, input);
          });
    }
  }

  /** The key wants the PIN for this one signature (PKCS#11 v2.40 §5.6, CKU_CONTEXT_SPECIFIC). */
  private void authenticate(long handle, Pin pin) {
    long answer =
        session
            .state()
            .guard()
            .send(
                PinRole.USER,
                pin,
                Set.of(),
                this::flags,
                Fn.C_Login,
                bytes ->
                    session
                        .driver()
                        .sessions()
                        .login(handle, SessionFunctions.CONTEXT_SPECIFIC, bytes));
    if (answer != Ckr.OK) {
      throw new CryptokiException(Fn.C_Login, answer);
    }
  }

  private RawTokenInfo flags() {
    return session.driver().slots().tokenInfo(session.slot());
  }

  private byte[] input(SignatureScheme scheme, SignaturePlan.Input wanted, byte[] message) {
    return switch (wanted) {
      case MESSAGE -> message;
      case DIGEST_INFO -> Der.digestInfo(SignaturePlan.digestOid(scheme), digest(scheme, message));
      case DIGEST -> shortened(digest(scheme, message));
    };
  }

  private static byte[] digest(SignatureScheme scheme, byte[] message) {
    try {
      return MessageDigest.getInstance(scheme.digest()).digest(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + scheme.digest(), e);
    }
  }

  /** CKM_ECDSA takes no more than the order's length (PKCS#11 v2.40 mechanisms §2.3.1). */
  private byte[] shortened(byte[] digest) {
    if (publicKey instanceof ECPublicKey ec) {
      int order = (ec.getParams().getOrder().bitLength() + 7) / 8;
      return digest.length > order ? Arrays.copyOf(digest, order) : digest;
    }
    return digest;
  }

  private byte[] plausible(byte[] raw) {
    if (!Verification.plausible(publicKey, raw)) {
      throw TokenFaults.failed(
          "token-signature-unusable",
          new CryptokiException(Fn.C_Sign, Ckr.GENERAL_ERROR),
          Where.in(session.token().name()));
    }
    return raw;
  }

  /** The first signature is verified: a key may sit beside a certificate that is not its own. */
  private void prove(SignatureScheme scheme, byte[] message, byte[] signature) {
    if (proven.contains(scheme)) {
      return;
    }
    if (!Verification.holds(publicKey, scheme, message, signature)) {
      throw Signers.unsuitable("key-mismatch", session);
    }
    proven.add(scheme);
  }

  @Override
  public String toString() {
    return "TokenSigningKey[" + session.token().name() + ", " + key.key().id() + "]";
  }
}
