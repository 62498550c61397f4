package vn.certproc.pki.cms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.certproc.api.signing.SignatureScheme;

/** Digest algorithms as CMS names them (RFC 5754 §2; the old ones RFC 3370 §2), by the JDK. */
public final class Digests {

  private static final Map<ASN1ObjectIdentifier, String> NAMES =
      Map.of(
          PKCSObjectIdentifiers.md5, "MD5",
          OIWObjectIdentifiers.idSHA1, "SHA-1",
          NISTObjectIdentifiers.id_sha224, "SHA-224",
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512",
          NISTObjectIdentifiers.id_sha3_256, "SHA3-256",
          NISTObjectIdentifiers.id_sha3_384, "SHA3-384",
          NISTObjectIdentifiers.id_sha3_512, "SHA3-512");

  private static final int BUFFER = 1 << 16;
  private static final Set<String> WEAK = Set.of("MD5", "SHA-1");

  private Digests() {}

  /** The JDK's name, or the object identifier of one that is not known. */
  public static String name(ASN1ObjectIdentifier algorithm) {
    return NAMES.getOrDefault(algorithm, algorithm.getId());
  }

  /** Whether collisions can be made. */
  public static boolean weak(ASN1ObjectIdentifier algorithm) {
    return WEAK.contains(name(algorithm));
  }

  /** A fresh digest; empty where it is not known. */
  public static Optional<MessageDigest> digester(ASN1ObjectIdentifier algorithm) {
    return Optional.ofNullable(NAMES.get(algorithm)).map(Digests::of);
  }

  /** The identifier of a scheme's digest, its parameters left out (RFC 5754 §2). */
  public static AlgorithmIdentifier identifier(SignatureScheme scheme) {
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(scheme.digest()))
        .map(entry -> new AlgorithmIdentifier(entry.getKey()))
        .findFirst()
        .orElseThrow();
  }

  /** The digest of bytes by a scheme. */
  public static byte[] digest(SignatureScheme scheme, byte[] bytes) {
    return of(scheme.digest()).digest(bytes);
  }

  /** The digest of a stream to its end, which is not closed. */
  public static byte[] digest(InputStream content, MessageDigest digester) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      digester.update(buffer, 0, n);
    }
    return digester.digest();
  }

  /** A fresh digest of a name that every JDK has. */
  public static MessageDigest of(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + name, e);
    }
  }
}
