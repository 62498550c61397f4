package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * The subscriber. A mutable carrier, not thread-safe; a null field is an element that is absent.
 */
@XmlType(propOrder = {"deviceType", "name", "person", "email", "actingDecision"})
public final class SubscriberNode extends Node {

  /** agency, head, staff or device. */
  @XmlAttribute public @Nullable String kind;

  /** The id of the organisation. */
  @XmlAttribute public @Nullable String organization;

  /** A code of the profile. */
  @XmlAttribute public @Nullable String post;

  /** device, service or software. */
  public @Nullable TextNode deviceType;

  /** The name of a device. */
  public @Nullable TextNode name;

  /** The holder or the certificate manager. */
  public @Nullable PersonNode person;

  /** The e-mail of a device. */
  public @Nullable TextNode email;

  /** Quyết định giao quyền, phụ trách. */
  public @Nullable ActingDecisionNode actingDecision;
}
