package vn.certproc.api.payload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.payload.RequestEntry.Slot;
import vn.certproc.api.payload.document.Node;

/**
 * A value in an attribute.
 *
 * @param <N> the class of the element that has it
 * @param name the attribute
 * @param get reads it
 * @param set writes it
 */
record AttributeSlot<N extends Node>(String name, Get<N> get, Set<N> set) implements ValueSlot<N> {

  @Override
  public Optional<Slot> slot(N owner) {
    return Optional.ofNullable(get.of(owner))
        .map(text -> new Slot(owner.path() + "/@" + name, text.strip()));
  }

  @Override
  public void put(N owner, String value) {
    set.to(owner, value);
  }

  /** Reads the attribute. */
  @FunctionalInterface
  interface Get<N> {
    /** Its text, or null where it is absent. */
    @Nullable String of(N owner);
  }

  /** Writes the attribute. */
  @FunctionalInterface
  interface Set<N> {
    /** Sets it. */
    void to(N owner, String value);
  }
}
