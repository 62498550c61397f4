package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a letter. A mutable carrier, not thread-safe; a null field is an element that is
 * absent.
 */
@XmlType(propOrder = {"authorities", "fullName"})
public final class SignerNode extends Node {

  /** Lines above the name. */
  @XmlElement(name = "authority")
  public List<TextNode> authorities = new ArrayList<>();

  /** The name under the signature. */
  public @Nullable TextNode fullName;
}
