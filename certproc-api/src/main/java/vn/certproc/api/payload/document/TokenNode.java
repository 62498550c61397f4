package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A token. A mutable carrier, not thread-safe; a null field is an element that is absent. */
@XmlType(propOrder = {"serialNumber", "chipSerialNumber", "mobileNetwork"})
public final class TokenNode extends Node {

  /** A code of the profile. */
  @XmlAttribute public @Nullable String kind;

  /** at-hand, locked, damaged or lost. */
  @XmlAttribute public @Nullable String condition;

  /** {@code true} or {@code false}: a number in use moves onto the SIM. */
  @XmlAttribute public @Nullable String movesNumber;

  /** The number printed on it. */
  public @Nullable TextNode serialNumber;

  /** The serial read from the chip. */
  public @Nullable TextNode chipSerialNumber;

  /** Nhà mạng of a SIM. */
  public @Nullable TextNode mobileNetwork;
}
