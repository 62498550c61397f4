package vn.certproc.core.profile;

import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * Two names for one office: who files as {@code role} counts as {@code actsAs}. Immutable.
 *
 * @param role what the request says
 * @param actsAs what it counts as
 * @param subscriber for which kind of subscriber
 * @param citation the clause
 * @param note the reading behind it
 * @param origin where it was written
 */
public record RoleAlias(
    ApplicantRole role,
    ApplicantRole actsAs,
    SubscriberKind subscriber,
    Citation citation,
    Optional<Text> note,
    Origin origin) {}
