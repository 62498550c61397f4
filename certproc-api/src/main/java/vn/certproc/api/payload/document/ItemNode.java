package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * One change of information. A mutable carrier, not thread-safe; a null field is an element that is
 * absent.
 */
@XmlType(propOrder = {"oldValue", "newValue", "reason"})
public final class ItemNode extends Node {

  /** A code of the profile. */
  @XmlAttribute public @Nullable String field;

  /** A code of the profile. */
  @XmlAttribute public @Nullable String destinationSector;

  /** Thông tin cần thay đổi. */
  @XmlElement(name = "old")
  public @Nullable TextNode oldValue;

  /** Thông tin mới. */
  @XmlElement(name = "new")
  public @Nullable TextNode newValue;

  /** Lý do. */
  public @Nullable TextNode reason;
}
