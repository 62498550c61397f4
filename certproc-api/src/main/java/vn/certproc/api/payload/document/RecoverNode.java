package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * Token recovery. A mutable carrier, not thread-safe; a null field is an element that is absent.
 */
@XmlType(propOrder = {"coordinator"})
public final class RecoverNode extends Node {

  /** A code of the profile. */
  @XmlAttribute public @Nullable String reason;

  /** Người phối hợp hỗ trợ khôi phục. */
  public @Nullable PersonNode coordinator;
}
