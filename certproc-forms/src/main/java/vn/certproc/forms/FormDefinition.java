package vn.certproc.forms;

import java.util.List;
import vn.certproc.api.text.Text;

/**
 * A form as listings show it. Immutable and thread-safe.
 *
 * @param id such as {@code tt185-07}
 * @param set the set it belongs to, such as {@code tt185}
 * @param number its number in the set, such as {@code 07}
 * @param title its name
 * @param kinds the kinds of document it can be, by who sends it; at least one
 * @param parts every part with its provenance, in reading order
 * @param source the file it was read from; {@code classpath:} before built-in ones
 */
public record FormDefinition(
    String id,
    String set,
    String number,
    Text title,
    List<DocumentKind> kinds,
    List<FormPart> parts,
    String source) {

  /** Copies the lists. */
  public FormDefinition {
    kinds = List.copyOf(kinds);
    parts = List.copyOf(parts);
  }
}
