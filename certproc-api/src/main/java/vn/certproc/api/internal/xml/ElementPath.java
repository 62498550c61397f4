package vn.certproc.api.internal.xml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an element stands: {@code request/organizations/organization[2]/taxCode}. A step names its
 * parent, so that ten thousand rows share the beginnings of their paths. Immutable.
 *
 * <p>The index counts elements of the same name under one parent, from 1, and is printed from the
 * second one on; equality is identity, as a step stands for one element of one document.
 */
public final class ElementPath {

  private final @Nullable ElementPath parent;
  private final String name;
  private final int index;

  ElementPath(@Nullable ElementPath parent, String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  /** The element around it, if any. */
  public Optional<ElementPath> parent() {
    return Optional.ofNullable(parent);
  }

  /** The element's local name. */
  public String name() {
    return name;
  }

  /** How many of that name stand before it under the same parent, plus one. */
  public int index() {
    return index;
  }

  /** The path of something below this element, such as {@code @kind} or {@code name}. */
  public String child(String step) {
    return this + "/" + step;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    append(out);
    return out.toString();
  }

  private void append(StringBuilder out) {
    if (parent != null) {
      parent.append(out);
      out.append('/');
    }
    out.append(name);
    if (index > 1) {
      out.append('[').append(index).append(']');
    }
  }
}
