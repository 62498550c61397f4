package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New issue. A mutable carrier, not thread-safe; a null field is an element that is absent. */
@XmlType(propOrder = {"intendedUses", "previousSerialNumber"})
public final class IssueNode extends Node {

  /** Codes of the profile. */
  @XmlElement(name = "intendedUse")
  public List<TextNode> intendedUses = new ArrayList<>();

  /** Số hiệu chứng thư số cũ. */
  public @Nullable TextNode previousSerialNumber;
}
