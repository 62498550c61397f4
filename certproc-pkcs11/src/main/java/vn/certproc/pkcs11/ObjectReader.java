package vn.certproc.pkcs11;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.pkcs11.internal.cryptoki.Attributes;
import vn.certproc.pkcs11.internal.cryptoki.Cka;
import vn.certproc.pkcs11.internal.cryptoki.ObjectFunctions;
import vn.certproc.pkcs11.internal.cryptoki.Template;

/** Reads a token's certificates and keys in one session, and says which belong together. */
final class ObjectReader {

  private final ObjectFunctions objects;
  private final long session;

  ObjectReader(ObjectFunctions objects, long session) {
    this.objects = objects;
    this.session = session;
  }

  /**
   * All of them.
   *
   * @param loggedIn whether private keys are visible
   */
  TokenContents contents(boolean loggedIn) {
    List<KeyObject> keys = privateKeys();
    List<TokenCertificate> certificates = new ArrayList<>();
    for (CertificateObject each : certificates()) {
      certificates.add(each.paired(pairing(each, keys, loggedIn)));
    }
    return new TokenContents(certificates, keys.stream().map(KeyObject::key).toList());
  }

  private static Pairing pairing(CertificateObject one, List<KeyObject> keys, boolean loggedIn) {
    Optional<PublicKey> wanted = one.certificate().map(X509Certificate::getPublicKey);
    if (wanted.isPresent() && keys.stream().anyMatch(k -> k.has(wanted.get()))) {
      return Pairing.KEY_PRESENT;
    }
    Optional<KeyObject> same =
        keys.stream().filter(k -> !one.id().none() && k.key().id().equals(one.id())).findFirst();
    if (same.isPresent()) {
      return same.get().says() ? Pairing.OTHER_KEY : Pairing.SAME_ID;
    }
    return loggedIn ? Pairing.NO_KEY : Pairing.NOT_VISIBLE;
  }

  List<CertificateObject> certificates() {
    List<CertificateObject> all = new ArrayList<>();
    for (long handle : ofClass(Cka.CERTIFICATE)) {
      Attributes a =
          objects.attributes(session, handle, Cka.ID, Cka.LABEL, Cka.VALUE, Cka.CERTIFICATE_TYPE);
      if (a.ulong(Cka.CERTIFICATE_TYPE) <= Cka.X_509) {
        all.add(certificate(handle, a));
      }
    }
    return all;
  }

  private static CertificateObject certificate(long handle, Attributes a) {
    Optional<EncodedCertificate> encoded =
        a.bytes(Cka.VALUE)
            .filter(v -> v.length <= EncodedCertificate.MAX_BYTES)
            .map(EncodedCertificate::of);
    return new CertificateObject(
        handle,
        ObjectId.of(a.bytes(Cka.ID).orElse(new byte[0])),
        a.text(Cka.LABEL),
        encoded,
        encoded.flatMap(ObjectReader::parse));
  }

  /** What the bytes say; empty where they are no certificate. */
  static Optional<X509Certificate> parse(EncodedCertificate encoded) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded.der())));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  List<KeyObject> privateKeys() {
    List<Attributes> publicKeys =
        ofClass(Cka.PUBLIC_KEY).stream().map(handle -> halves(handle)).toList();
    List<KeyObject> all = new ArrayList<>();
    for (long handle : ofClass(Cka.PRIVATE_KEY)) {
      Attributes a =
          objects.attributes(
              session,
              handle,
              Cka.ID,
              Cka.LABEL,
              Cka.KEY_TYPE,
              Cka.MODULUS,
              Cka.PUBLIC_EXPONENT,
              Cka.EC_PARAMS,
              Cka.EC_POINT,
              Cka.ALWAYS_AUTHENTICATE,
              Cka.SIGN);
      all.add(key(handle, a, publicKeys));
    }
    return all;
  }

  private Attributes halves(long handle) {
    return objects.attributes(
        session,
        handle,
        Cka.ID,
        Cka.KEY_TYPE,
        Cka.MODULUS,
        Cka.PUBLIC_EXPONENT,
        Cka.EC_PARAMS,
        Cka.EC_POINT);
  }

  private static KeyObject key(long handle, Attributes a, List<Attributes> publicKeys) {
    Optional<PublicKey> own = KeyReader.publicKey(a);
    Optional<BigInteger> modulus = KeyReader.modulus(a);
    TokenKey key =
        new TokenKey(
            ObjectId.of(a.bytes(Cka.ID).orElse(new byte[0])),
            a.text(Cka.LABEL),
            KeyReader.algorithm(a),
            own.or(() -> KeyReader.beside(a, publicKeys)),
            a.bool(Cka.ALWAYS_AUTHENTICATE),
            a.bool(Cka.SIGN));
    return new KeyObject(handle, key, own.isPresent() || modulus.isPresent(), modulus);
  }

  private List<Long> ofClass(long type) {
    try (Template like = objects.template()) {
      return objects.find(session, like.ulong(Cka.CLASS, type).bool(Cka.TOKEN, true));
    }
  }

  /** A certificate with its handle, good for this session. */
  record CertificateObject(
      long handle,
      ObjectId id,
      String label,
      Optional<EncodedCertificate> encoded,
      Optional<X509Certificate> certificate) {

    TokenCertificate paired(Pairing pairing) {
      return new TokenCertificate(id, label, encoded, certificate, pairing);
    }

    boolean has(PublicKey key) {
      return certificate.map(X509Certificate::getPublicKey).map(key::equals).orElse(false);
    }

    /** Whether it is an authority's (RFC 5280 §4.2.1.9). */
    boolean ofAuthority() {
      return certificate.map(c -> c.getBasicConstraints() >= 0).orElse(false);
    }
  }

  /**
   * A private key with its handle, good for this session.
   *
   * @param told whether the private object itself tells its public half, or its modulus at least;
   *     what {@link TokenKey#publicKey} says is else from a public-key object of the same CKA_ID
   * @param modulus the private object's; empty where it hides it, and for other algorithms
   */
  record KeyObject(long handle, TokenKey key, boolean told, Optional<BigInteger> modulus) {

    /** Whether it is the private half of another key, as the token says. */
    boolean has(PublicKey other) {
      if (key.publicKey().isEmpty() && other instanceof RSAPublicKey rsa) {
        return modulus.map(rsa.getModulus()::equals).orElse(false);
      }
      return key.publicKey().map(other::equals).orElse(false);
    }

    /** Whether it can be: it does not say of itself that it is not. */
    boolean mayBe(PublicKey other) {
      return key.algorithm().equals(other.getAlgorithm()) && (!told || has(other));
    }

    /** Whether anything on the token says whose private half it is. */
    boolean says() {
      return key.publicKey().isPresent() || modulus.isPresent();
    }
  }
}
