package vn.certproc.pki;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import vn.certproc.pki.internal.Asn1;

/** Names keys and signature algorithms. */
final class KeyReader {

  private static final Map<ASN1ObjectIdentifier, String> EDWARDS =
      Map.of(
          EdECObjectIdentifiers.id_Ed25519, "Ed25519",
          EdECObjectIdentifiers.id_Ed448, "Ed448");

  private KeyReader() {}

  static PublicKeyFacts read(SubjectPublicKeyInfo info) {
    ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
    if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return new PublicKeyFacts("RSA", rsaBits(info));
    }
    if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      return new PublicKeyFacts("EC", curveBits(info.getAlgorithm()));
    }
    String name = EDWARDS.getOrDefault(algorithm, algorithm.getId());
    return new PublicKeyFacts(name, OptionalInt.empty());
  }

  private static OptionalInt rsaBits(SubjectPublicKeyInfo info) {
    return bits(
        Asn1.read(() -> RSAPublicKey.getInstance(info.parsePublicKey()).getModulus().bitLength()));
  }

  private static OptionalInt curveBits(AlgorithmIdentifier algorithm) {
    return bits(
        Asn1.read(() -> ASN1ObjectIdentifier.getInstance(algorithm.getParameters()))
            .flatMap(curve -> Optional.ofNullable(ECNamedCurveTable.getByOID(curve)))
            .map(curve -> curve.getN().bitLength()));
  }

  private static OptionalInt bits(Optional<Integer> read) {
    return read.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** {@code SHA256WITHRSA} and the like; the object identifier where it has no name. */
  static String signatureAlgorithm(AlgorithmIdentifier algorithm) {
    return Asn1.read(() -> new DefaultSignatureNameFinder().getAlgorithmName(algorithm))
        .orElse(algorithm.getAlgorithm().getId());
  }
}
