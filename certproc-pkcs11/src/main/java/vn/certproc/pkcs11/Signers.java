package vn.certproc.pkcs11;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.ObjectReader.KeyObject;
import vn.certproc.pkcs11.internal.cryptoki.Ckf;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.SlotFunctions;

/** Finds keys on a token and makes signers of them. */
final class Signers {

  private Signers() {}

  static SigningKey of(
      TokenSession session, TokenCertificate certificate, Optional<PinSource> pins) {
    Optional<PublicKey> wanted = certificate.certificate().map(X509Certificate::getPublicKey);
    return session.with(
        handle -> {
          List<KeyObject> keys = new ObjectReader(session.driver().objects(), handle).privateKeys();
          KeyObject key =
              keys.stream()
                  .filter(k -> wanted.isPresent() && k.has(wanted.get()))
                  .findFirst()
                  .or(() -> sameId(keys, certificate.id()))
                  .orElseThrow(() -> unsuitable("key-missing", session));
          return of(session, key, wanted, Optional.of(certificate), pins);
        });
  }

  /**
   * A key that does not tell its public half itself: the first signature shows whether it is the
   * one, whatever a public-key object beside it says.
   */
  private static Optional<KeyObject> sameId(List<KeyObject> keys, ObjectId id) {
    return keys.stream()
        .filter(k -> !id.none() && k.key().id().equals(id))
        .filter(k -> !k.told())
        .findFirst();
  }

  static SigningKey of(TokenSession session, TokenKey wanted, Optional<PinSource> pins) {
    return session.with(
        handle -> {
          KeyObject key =
              new ObjectReader(session.driver().objects(), handle)
                  .privateKeys().stream()
                      .filter(k -> k.key().equals(wanted))
                      .findFirst()
                      .orElseThrow(() -> unsuitable("key-missing", session));
          return of(session, key, key.key().publicKey(), Optional.empty(), pins);
        });
  }

  static TokenSigningKey of(
      TokenSession session,
      KeyObject key,
      Optional<PublicKey> publicKey,
      Optional<TokenCertificate> certificate,
      Optional<PinSource> pins) {
    if (publicKey.isEmpty()) {
      throw unsuitable("key-missing", session);
    }
    if (key.key().alwaysAuthenticate() && pins.isEmpty()) {
      throw unsuitable("key-wants-pin", session);
    }
    Map<SignatureScheme, SignaturePlan> plans = plans(session, key);
    if (plans.isEmpty()) {
      throw unsuitable("key-cannot-sign", session);
    }
    return new TokenSigningKey(
        session,
        key,
        publicKey.get(),
        certificate.flatMap(TokenCertificate::encoded),
        plans,
        key.key().alwaysAuthenticate() ? pins : Optional.empty());
  }

  private static Map<SignatureScheme, SignaturePlan> plans(TokenSession session, KeyObject key) {
    Map<SignatureScheme, SignaturePlan> plans = new EnumMap<>(SignatureScheme.class);
    if (!key.key().signs()) {
      return plans;
    }
    Set<Long> offered = offered(session.driver().slots(), session.slot());
    for (SignatureScheme each : SignatureScheme.values()) {
      if (each.keyAlgorithm().equals(key.key().algorithm())) {
        SignaturePlan.of(each, offered).ifPresent(plan -> plans.put(each, plan));
      }
    }
    return plans;
  }

  private static Set<Long> offered(SlotFunctions slots, long slot) {
    Set<Long> signing = new HashSet<>();
    Set<Long> listed = new HashSet<>(slots.mechanisms(slot));
    listed.retainAll(SignaturePlan.known());
    for (long mechanism : listed) {
      try {
        if ((slots.mechanismFlags(slot, mechanism) & Ckf.SIGN) != 0) {
          signing.add(mechanism);
        }
      } catch (CryptokiException e) {
        if (TokenFaults.endsSession(e)) {
          throw e;
        }
        // Listed without an answer about it: not relied upon.
      }
    }
    return signing;
  }

  static TokenException.Unsuitable unsuitable(String code, TokenSession session) {
    return new TokenException.Unsuitable(Fault.of(code, Where.in(session.token().name())));
  }
}
