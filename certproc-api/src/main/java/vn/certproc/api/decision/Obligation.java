package vn.certproc.api.decision;

import java.util.Optional;
import vn.certproc.api.text.Text;

/**
 * What follows once a request has been filed (§5–§9). Immutable and thread-safe.
 *
 * @param code stable and documented, such as {@code hand-over-token}
 * @param procedure the procedure it follows from
 * @param owedBy who owes it, by a stable code: {@code managing-agency}, {@code authority}, {@code
 *     department}, {@code subscriber-agency}
 * @param form the id's number of the form it needs, in the route's form set, where it needs one
 * @param to the addressee, where it has one
 * @param due when, where a deadline is known
 * @param citation the clause
 * @param note the reading behind it
 * @param text the sentence for the official
 */
public record Obligation(
    String code,
    vn.certproc.api.model.Procedure procedure,
    String owedBy,
    Optional<String> form,
    Optional<Addressee> to,
    Optional<Due> due,
    Citation citation,
    Optional<Text> note,
    Text text) {}
