package vn.certproc.core.profile;

import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.text.Text;

/**
 * An addressee that the profile names. Immutable and thread-safe.
 *
 * @param role what it is in the procedures
 * @param name its full name; the Vietnamese one prints on forms
 * @param address where paper goes
 * @param phone its telephone
 * @param email its e-mail
 * @param website its site
 * @param portal where requests are registered
 * @param guide where the portal is explained
 * @param citation the clause
 * @param origin where it was written
 */
public record Authority(
    AddresseeRole role,
    Text name,
    Optional<String> address,
    Optional<String> phone,
    Optional<String> email,
    Optional<String> website,
    Optional<String> portal,
    Optional<String> guide,
    Citation citation,
    Origin origin) {}
