package vn.certproc.api.facts;

import java.util.Optional;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Procedure;

/**
 * A request that the host knows of. Immutable and thread-safe.
 *
 * @param certificate the certificate concerned
 * @param procedure what was asked for
 * @param state how it stands
 * @param reference the host's own reference, where given
 */
public record KnownRequest(
    CertificateSerial certificate,
    Procedure procedure,
    RequestState state,
    Optional<String> reference) {}
