package vn.certproc.api.decision;

import java.util.Optional;

/**
 * Who signs a form. Immutable and thread-safe.
 *
 * @param kind a person, or an agency by its head and seal
 * @param name the name, where it is known
 */
public record Signer(SignerKind kind, Optional<String> name) {}
