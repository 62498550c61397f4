package vn.certproc.forms.internal.strict;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.certproc.forms.internal.strict.PdfValue.Dict;

/**
 * One cross-reference section with its trailer. Immutable.
 *
 * @param offset where it begins
 * @param end behind its last byte, trailer included
 * @param stream whether it is a stream, which is an object of its own
 * @param entries what it says of each object that it names
 * @param trailer the trailer's dictionary, or the stream's
 */
public record XrefSection(
    int offset, int end, boolean stream, Map<Integer, XrefEntry> entries, Dict trailer) {

  /** The highest object number that readers must take (ISO 32000-1 annex C). */
  static final int MAX_NUMBER = 8_388_607;

  /** Where the section before this one begins; empty in the oldest. */
  OptionalInt previous() {
    return place("Prev");
  }

  /** Where the stream is that names more objects for readers that know streams. */
  OptionalInt hybrid() {
    return stream ? OptionalInt.empty() : place("XRefStm");
  }

  private OptionalInt place(String key) {
    if (!trailer.has(key)) {
      return OptionalInt.empty();
    }
    Optional<Integer> place = trailer.integer(key);
    if (place.isEmpty()) {
      throw new PdfDamage("trailer-" + key.toLowerCase(Locale.ROOT), offset);
    }
    return OptionalInt.of(place.get());
  }
}
