package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** The decision by which an acting head serves. A mutable carrier, not thread-safe. */
@XmlType
public final class ActingDecisionNode extends Node {

  /** Its day. */
  @XmlAttribute public @Nullable String date;

  /** Its number and symbol. */
  @XmlValue public @Nullable String value;
}
