package vn.certproc.api.payload;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.text.Vocabulary;

/**
 * A place of a request that somebody can fill in on a form, by the path that {@link
 * vn.certproc.api.model.RequestFields} prints it under. Immutable and thread-safe; the documents
 * that it works on are not.
 */
public final class RequestEntry {

  /** What is written there. */
  public enum Kind {
    /** A line of text. */
    TEXT,
    /** A day, {@code yyyy-MM-dd} in the document. */
    DAY,
    /** A code out of a list. */
    CODE,
    /** A box to tick. */
    MARK
  }

  private final String path;
  private final Kind kind;
  private final int maxLength;
  private final Optional<Vocabulary> vocabulary;
  private final Function<RequestNode, Optional<Slot>> slot;
  private final BiConsumer<RequestNode, String> writer;

  RequestEntry(
      String path,
      Kind kind,
      int maxLength,
      Optional<Vocabulary> vocabulary,
      Function<RequestNode, Optional<Slot>> slot,
      BiConsumer<RequestNode, String> writer) {
    this.path = path;
    this.kind = kind;
    this.maxLength = maxLength;
    this.vocabulary = vocabulary;
    this.slot = slot;
    this.writer = writer;
  }

  /**
   * What stands at a place of a document.
   *
   * @param place the path of the element or attribute; empty where it was never read
   * @param value the text; empty for a gap
   */
  record Slot(String place, String value) {}

  /** The path, such as {@code subscriber/person/fullName}. */
  public String path() {
    return path;
  }

  /** What is written there. */
  public Kind kind() {
    return kind;
  }

  /** The most UTF-16 units that the payload's schema takes there. */
  public int maxLength() {
    return maxLength;
  }

  /** The list that a code comes from; empty for what is no code, or one of the schema itself. */
  public Optional<Vocabulary> vocabulary() {
    return vocabulary;
  }

  /** What the document says there; empty where it says nothing or has a gap. */
  public Optional<String> value(RequestNode request) {
    return slot.apply(request).map(Slot::value).filter(text -> !text.isBlank());
  }

  /** Where in its file the document says it, such as {@code request/certificate/name}. */
  public Optional<String> place(RequestNode request) {
    return slot.apply(request).map(Slot::place);
  }

  /**
   * Writes into the document; what is around the place is made where it is absent. Marks are to be
   * put first: they say which procedure a change belongs to.
   *
   * @param value a text, day ({@code yyyy-MM-dd}) or code, unchecked; any text for a mark
   */
  public void put(RequestNode request, String value) {
    writer.accept(request, value);
  }
}
