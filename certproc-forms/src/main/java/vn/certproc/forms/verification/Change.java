package vn.certproc.forms.verification;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;

/**
 * Something in a file that was changed and is no signature. Immutable and thread-safe; nothing in
 * it is ever null, and no text of the document stands in it.
 *
 * @param code what kind of change: stable, lower-case, hyphenated
 * @param path where in the document, from its trailer: {@code Root/Pages/Kids[0]/Contents}; empty
 *     where it is the file itself
 * @param text the sentence in both languages
 */
public record Change(String code, String path, Text text) {

  /** The catalogue keeps the sentences of changes apart from those of errors by this prefix. */
  private static final String PREFIX = "change.";

  /** Refuses null. */
  public Change {
    requireNonNull(code, "code");
    requireNonNull(path, "path");
    requireNonNull(text, "text");
  }

  /**
   * A change whose sentence is the catalogue's for {@code change.CODE}; it may use {@code {path}}.
   *
   * @throws IllegalStateException when the catalogue has no such sentence, or it lacks an argument
   */
  public static Change of(String code, String path, Map<String, String> arguments) {
    Map<String, String> all = new TreeMap<>(arguments);
    all.put("path", path);
    return new Change(code, path, Messages.text(PREFIX + code, all));
  }

  /** A change whose sentence takes no argument but {@code {path}}. */
  public static Change of(String code, String path) {
    return of(code, path, Map.of());
  }
}
