package vn.certproc.checks.authority;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A certification authority that lives as long as the test: its key is made anew. It knows what it
 * has issued and revoked, and its CRLs and its OCSP server say so. Valid from ten years ago for
 * twenty. Thread-safe.
 */
public final class TestAuthority {
  private static final Duration HALF = Duration.ofDays(3650);

  private final X500Name name;
  private final KeyPair keys;
  private final Set<BigInteger> issued = ConcurrentHashMap.newKeySet();
  private final Map<BigInteger, Revocation> revoked = new ConcurrentHashMap<>();
  private final List<X509Certificate> chain;

  private TestAuthority(X500Name name, KeyPair keys, List<X509Certificate> chain) {
    this.name = name;
    this.keys = keys;
    this.chain = List.copyOf(chain);
  }

  /** A self-signed authority with a fresh RSA key of 2048 bits. */
  public static TestAuthority root(String dn) {
    return root(dn, KeyPairs.rsa(2048));
  }

  /** A self-signed authority with this key. */
  public static TestAuthority root(String dn, KeyPair keys) {
    TestAuthority bare = new TestAuthority(new X500Name(dn), keys, List.of());
    return new TestAuthority(bare.name, keys, bare.certify(dn, keys).chain());
  }

  /** Whoever holds this key, as an authority, whether its certificate allows that or not. */
  public static TestAuthority of(TestKey holder) {
    X509Certificate own = holder.certificate();
    return new TestAuthority(
        Signing.subject(own), new KeyPair(own.getPublicKey(), holder.key()), holder.chain());
  }

  /** An authority under this one, with a fresh RSA key of 2048 bits. */
  public TestAuthority sub(String dn) {
    return sub(dn, KeyPairs.rsa(2048));
  }

  /** An authority under this one, with this key. */
  public TestAuthority sub(String dn, KeyPair pair) {
    return new TestAuthority(new X500Name(dn), pair, certify(dn, pair).chain());
  }

  private TestKey certify(String dn, KeyPair pair) {
    Instant now = Instant.now();
    return leaf(dn).authority().key(pair).validity(now.minus(HALF), now.plus(HALF)).issue();
  }

  /** What a certificate of this authority shall say. */
  public LeafBuilder leaf(String dn) {
    return new LeafBuilder(this, dn);
  }

  TestKey issued(X509Certificate certificate, KeyPair pair) {
    issued.add(certificate.getSerialNumber());
    List<X509Certificate> all = new ArrayList<>();
    all.add(certificate);
    all.addAll(chain);
    return new TestKey(certificate, pair.getPrivate(), all);
  }

  /** Whether a certificate with this serial number was issued here. */
  public boolean knows(BigInteger serial) {
    return issued.contains(serial);
  }

  /** Revokes: from then on CRLs and OCSP say so. The reason is that of RFC 5280 §5.3.1. */
  public void revoke(TestKey holder, Instant at, int reason) {
    revoke(holder.certificate().getSerialNumber(), at, reason);
  }

  /** Revokes by serial number, even one that was not issued here. */
  public void revoke(BigInteger serial, Instant at, int reason) {
    revoked.put(serial, new Revocation(serial, at, reason));
  }

  /** Takes a revocation back, as an authority does with a suspension. */
  public void restore(TestKey holder) {
    revoked.remove(holder.certificate().getSerialNumber());
  }

  /** What was revoked under this serial number. */
  public Optional<Revocation> revocation(BigInteger serial) {
    return Optional.ofNullable(revoked.get(serial));
  }

  /** All that is revoked now. */
  public List<Revocation> revocations() {
    return List.copyOf(revoked.values());
  }

  /** A full CRL of this authority as DER, signed with SHA-256. */
  public byte[] crl(Instant thisUpdate, Instant nextUpdate) {
    return crlBuilder(thisUpdate, nextUpdate).issue();
  }

  /** A CRL with something odd. */
  public CrlBuilder crlBuilder(Instant thisUpdate, Instant nextUpdate) {
    return new CrlBuilder(this, thisUpdate, nextUpdate);
  }

  /** The authority's own certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** Its own certificate first, the root last. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** Its name as issuer. */
  public X500Name name() {
    return name;
  }

  /** Its private key. */
  public PrivateKey key() {
    return keys.getPrivate();
  }

  /** Its public key. */
  public PublicKey publicKey() {
    return keys.getPublic();
  }

  /** The authority's certificate and key as those of a holder. */
  public TestKey asKey() {
    return new TestKey(certificate(), key(), chain);
  }
}
