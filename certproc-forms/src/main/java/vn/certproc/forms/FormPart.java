package vn.certproc.forms;

import java.util.Optional;
import vn.certproc.api.text.Text;

/**
 * A part of a form and where it comes from. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param label the Vietnamese wording as it prints, and an English gloss for listings
 * @param path the payload path of its value, where it has one
 * @param provenance how sure it is
 * @param base what it rests on: a clause of the letter, a form of a decree
 */
public record FormPart(
    PartKind kind, Text label, Optional<String> path, Provenance provenance, String base) {}
