package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renewal, with the changes asked for at once. A mutable carrier, not thread-safe; a null field is
 * an element that is absent.
 */
@XmlType(propOrder = {"items"})
public final class RenewNode extends Node {

  /** A number from 0. */
  @XmlAttribute public @Nullable String renewalsUsed;

  /** Changes. */
  @XmlElement(name = "item")
  public List<ItemNode> items = new ArrayList<>();
}
