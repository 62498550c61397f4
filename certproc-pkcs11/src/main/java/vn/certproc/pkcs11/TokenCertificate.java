package vn.certproc.pkcs11;

import java.security.cert.X509Certificate;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;

/**
 * A certificate on a token. Immutable and thread-safe.
 *
 * @param id its CKA_ID
 * @param label its label; may be empty
 * @param encoded the bytes; empty where the object has none, or more than a certificate can be
 * @param certificate what they say; empty where they are no certificate
 * @param pairing whether its private key is there
 */
public record TokenCertificate(
    ObjectId id,
    String label,
    Optional<EncodedCertificate> encoded,
    Optional<X509Certificate> certificate,
    Pairing pairing) {}
