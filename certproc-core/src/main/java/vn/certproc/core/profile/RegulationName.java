package vn.certproc.core.profile;

import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.text.Text;

/**
 * What a regulation calls by another name than the catalogue's Vietnamese sentences do. Immutable
 * and thread-safe.
 *
 * @param word the catalogue's name, in lower case
 * @param name the regulation's
 * @param citation the clause
 * @param note the reading behind it
 * @param origin where it is written
 */
public record RegulationName(
    String word, String name, Citation citation, Optional<Text> note, Origin origin) {}
