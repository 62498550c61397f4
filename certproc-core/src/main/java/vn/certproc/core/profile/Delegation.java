package vn.certproc.core.profile;

import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;

/**
 * "X acts for Y": who is authorised to take step 2 for a managing agency (ủy quyền, such as by
 * Decision 566/QĐ-UBND). Immutable and thread-safe.
 *
 * @param principal the kind of organisation that authorises
 * @param actor the full name of the body that acts
 * @param citation the document and clause
 * @param note the reading behind it
 * @param origin where it was written
 */
public record Delegation(
    Code principal, String actor, Citation citation, Optional<Text> note, Origin origin) {}
