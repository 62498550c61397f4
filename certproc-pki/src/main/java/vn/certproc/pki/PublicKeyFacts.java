package vn.certproc.pki;

import java.util.OptionalInt;

/**
 * What a public key is. Immutable and thread-safe.
 *
 * @param algorithm {@code RSA}, {@code EC}, {@code Ed25519} …, or the object identifier of another
 * @param bits the size: of the modulus for RSA, of the group's order for EC; empty where unknown
 */
public record PublicKeyFacts(String algorithm, OptionalInt bits) {}
