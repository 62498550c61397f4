package vn.certproc.pkcs11;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.certproc.pkcs11.internal.cryptoki.Attributes;
import vn.certproc.pkcs11.internal.cryptoki.Cka;
import vn.certproc.pkcs11.internal.der.Der;

/** The public half of a key, from the attributes of either object. */
final class KeyReader {

  private KeyReader() {}

  static String algorithm(Attributes key) {
    long type = key.ulong(Cka.KEY_TYPE);
    if (type == Cka.RSA) {
      return "RSA";
    }
    return type == Cka.EC ? "EC" : "CKK " + type;
  }

  static Optional<PublicKey> publicKey(Attributes key) {
    try {
      return switch (algorithm(key)) {
        case "RSA" -> rsa(key);
        case "EC" -> ec(key);
        default -> Optional.empty();
      };
    } catch (GeneralSecurityException e) {
      // A curve that this JDK does not know, or nonsense: as if the token did not tell.
      return Optional.empty();
    }
  }

  /** The modulus alone; a private object may tell it without the exponent. */
  static Optional<BigInteger> modulus(Attributes key) {
    return algorithm(key).equals("RSA")
        ? key.bytes(Cka.MODULUS).map(m -> new BigInteger(1, m))
        : Optional.empty();
  }

  /**
   * What the public-key objects of the same CKA_ID say of a private key that does not tell its
   * public half itself: hearsay, for nothing on a token ties them together.
   *
   * @return empty where there is none, where they contradict each other, or where its modulus is
   *     another
   */
  static Optional<PublicKey> beside(Attributes privateKey, List<Attributes> publicKeys) {
    byte[] id = privateKey.bytes(Cka.ID).orElse(new byte[0]);
    Optional<BigInteger> modulus = modulus(privateKey);
    List<PublicKey> said =
        publicKeys.stream()
            .filter(p -> id.length > 0)
            .filter(p -> Arrays.equals(id, p.bytes(Cka.ID).orElse(new byte[0])))
            .filter(p -> algorithm(p).equals(algorithm(privateKey)))
            .filter(p -> modulus.isEmpty() || modulus.equals(modulus(p)))
            .flatMap(p -> publicKey(p).stream())
            .distinct()
            .toList();
    return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
  }

  private static Optional<PublicKey> rsa(Attributes key) throws GeneralSecurityException {
    Optional<byte[]> modulus = key.bytes(Cka.MODULUS);
    Optional<byte[]> exponent = key.bytes(Cka.PUBLIC_EXPONENT);
    if (modulus.isEmpty() || exponent.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        KeyFactory.getInstance("RSA")
            .generatePublic(
                new RSAPublicKeySpec(
                    new BigInteger(1, modulus.get()), new BigInteger(1, exponent.get()))));
  }

  private static Optional<PublicKey> ec(Attributes key) throws GeneralSecurityException {
    Optional<byte[]> parameters = key.bytes(Cka.EC_PARAMS);
    Optional<byte[]> point = key.bytes(Cka.EC_POINT);
    if (parameters.isEmpty() || point.isEmpty()) {
      return Optional.empty();
    }
    byte[] encoded = Der.ecPublicKey(parameters.get(), point.get());
    return Optional.of(
        KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded)));
  }
}
