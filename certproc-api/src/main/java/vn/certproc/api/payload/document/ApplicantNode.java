package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Who asks. A mutable carrier, not thread-safe; a null field is an element that is absent. */
@XmlType(propOrder = {"person"})
public final class ApplicantNode extends Node {

  /** As what. */
  @XmlAttribute public @Nullable String role;

  /** Who, where it is not the subscriber's person. */
  public @Nullable PersonNode person;
}
