package vn.certproc.cli.internal.out;

import java.util.Collection;
import java.util.Optional;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/**
 * Writes one answer for machines, as it comes, so that a long one needs no memory. For one
 * document; not thread-safe.
 */
public interface DataWriter {

  /** Begins the document, or an entry of a list. */
  void object();

  /** Begins an object in an object. */
  void object(String name);

  /**
   * Begins a list in an object.
   *
   * @param name of the list
   * @param item of each entry, where entries have names
   */
  void list(String name, String item);

  /** Ends the last object or list begun. */
  void end();

  /** A value: String, Integer, Long or Boolean. */
  void field(String name, Object value);

  /** A value that is not given. */
  void none(String name);

  /** An entry of a list of values. */
  void item(Object value);

  /** Ends the document and flushes it. */
  void finish();

  /** A value that may not be given. */
  default void field(String name, Optional<?> value) {
    value.ifPresentOrElse(v -> field(name, v), () -> none(name));
  }

  /** A constant by its code. */
  default void field(String name, Coded constant) {
    field(name, constant.code());
  }

  /** A list of values. */
  default void words(String name, String item, Collection<?> words) {
    list(name, item);
    words.forEach(this::item);
    end();
  }

  /** A list of constants by their codes. */
  default void codes(String name, String item, Collection<? extends Coded> constants) {
    words(name, item, constants.stream().map(Coded::code).toList());
  }

  /** A sentence as an object of both languages. */
  default void text(String name, Text text) {
    object(name);
    text(text);
    end();
  }

  /** A sentence that may not be given. */
  default void text(String name, Optional<Text> text) {
    text.ifPresentOrElse(t -> text(name, t), () -> none(name));
  }

  /** Both languages of a sentence, as parts of the object that is open. */
  default void text(Text text) {
    field("vi", text.vi());
    field("en", text.en());
  }
}
