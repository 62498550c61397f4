package vn.certproc.pkcs11;

import java.security.PublicKey;
import java.util.Optional;

/**
 * A private key on a token, as far as it shows itself. Immutable and thread-safe; it holds nothing
 * of the key.
 *
 * @param id its CKA_ID
 * @param label its label; may be empty
 * @param algorithm {@code RSA} or {@code EC}, or another by its number
 * @param publicKey the public half, told by the private key itself or else by the only public key
 *     of the same CKA_ID, see {@link Pairing}; empty where the token tells it nowhere, or tells
 *     several
 * @param alwaysAuthenticate whether it wants the PIN at each signature (CKA_ALWAYS_AUTHENTICATE)
 * @param signs whether it may sign (CKA_SIGN)
 */
public record TokenKey(
    ObjectId id,
    String label,
    String algorithm,
    Optional<PublicKey> publicKey,
    boolean alwaysAuthenticate,
    boolean signs) {}
