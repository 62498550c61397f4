package vn.certproc.dossier;

import java.util.Optional;
import vn.certproc.api.decision.Signer;
import vn.certproc.forms.verification.PdfSignature;

/**
 * A signer whom the decision names, and what the form has of him. Immutable and thread-safe.
 *
 * @param signer who is to sign
 * @param presence whether he did
 * @param signature the signature in his place; empty where it is missing
 * @param certified the common name of the signature's certificate, where it has one
 */
public record NamedSigner(
    Signer signer,
    Presence presence,
    Optional<PdfSignature> signature,
    Optional<String> certified) {}
