package vn.certproc.api.decision;

import java.util.Optional;
import vn.certproc.api.model.Organization;

/**
 * To whom a form goes. Immutable and thread-safe.
 *
 * @param role what it is in the procedure
 * @param name its full name; empty where it could not be decided (nothing above, not told)
 * @param organization the organisation of the request's tree that it is, where it is one
 * @param address where paper goes, where the profile knows it
 */
public record Addressee(
    AddresseeRole role,
    Optional<String> name,
    Optional<Organization> organization,
    Optional<String> address) {}
