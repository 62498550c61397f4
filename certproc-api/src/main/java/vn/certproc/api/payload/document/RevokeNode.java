package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Revocation. A mutable carrier, not thread-safe; a null field is an element that is absent. */
@XmlType(propOrder = {"details"})
public final class RevokeNode extends Node {

  /** A code of the profile. */
  @XmlAttribute public @Nullable String reason;

  /** A code of the profile. */
  @XmlAttribute public @Nullable String destinationSector;

  /** More about the reason. */
  public @Nullable TextNode details;
}
