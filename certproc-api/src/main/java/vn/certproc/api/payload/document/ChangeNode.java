package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/**
 * Change of information. A mutable carrier, not thread-safe; a null field is an element that is
 * absent.
 */
@XmlType(propOrder = {"items"})
public final class ChangeNode extends Node {

  /** Changes. */
  @XmlElement(name = "item")
  public List<ItemNode> items = new ArrayList<>();
}
