package vn.certproc.api.payload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.payload.RequestEntry.Slot;
import vn.certproc.api.payload.document.Node;
import vn.certproc.api.payload.document.TextNode;

/**
 * A value in an element of its own.
 *
 * @param <N> the class of the element around it
 * @param get reads it
 * @param set writes it
 */
record TextSlot<N extends Node>(Get<N> get, Set<N> set) implements ValueSlot<N> {

  @Override
  public Optional<Slot> slot(N owner) {
    return Optional.ofNullable(get.of(owner)).map(node -> new Slot(node.path(), node.text()));
  }

  @Override
  public void put(N owner, String value) {
    set.to(owner, TextNode.of(value));
  }

  /** Reads the element. */
  @FunctionalInterface
  interface Get<N> {
    /** The element, or null where it is absent. */
    @Nullable TextNode of(N owner);
  }

  /** Writes the element. */
  @FunctionalInterface
  interface Set<N> {
    /** Sets it. */
    void to(N owner, TextNode value);
  }
}
