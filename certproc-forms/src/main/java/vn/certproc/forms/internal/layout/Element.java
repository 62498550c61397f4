package vn.certproc.forms.internal.layout;

import java.util.Optional;

/**
 * A node of the document that marks on pages come from. Made once per node, so that identity tells
 * which marks belong together. Immutable and thread-safe.
 */
public final class Element {

  private final Role role;
  private final String path;
  private final Optional<Element> parent;
  private final int columns;
  private final int rows;

  private Element(Role role, String path, Optional<Element> parent, int columns, int rows) {
    this.role = role;
    this.path = path;
    this.parent = parent;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * An element directly in the document.
   *
   * @param path the payload path of what it shows, or a name for what is no payload
   */
  public static Element of(Role role, String path) {
    return new Element(role, path, Optional.empty(), 1, 1);
  }

  /** An element inside this one that has a path of its own. */
  public Element child(Role childRole, String childPath) {
    return new Element(childRole, childPath, Optional.of(this), 1, 1);
  }

  /** A cell inside this one that reaches over several columns or rows. */
  Element cell(Role childRole, String childPath, int overColumns, int overRows) {
    return new Element(childRole, childPath, Optional.of(this), overColumns, overRows);
  }

  /** An element inside this one that shows a part of the same. */
  public Element child(Role childRole) {
    return child(childRole, path);
  }

  /** What it is. */
  public Role role() {
    return role;
  }

  /** The payload path of what it shows. */
  public String path() {
    return path;
  }

  /** The element around it. */
  public Optional<Element> parent() {
    return parent;
  }

  /** How many columns of its table it reaches over. */
  public int columns() {
    return columns;
  }

  /** How many rows of its table it reaches over. */
  public int rows() {
    return rows;
  }

  @Override
  public String toString() {
    return role + " " + path;
  }
}
