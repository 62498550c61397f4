package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated list. A mutable carrier, not thread-safe; a null field is an element that is
 * absent.
 */
@XmlRootElement(name = "requests")
@XmlType(propOrder = {"reference", "organizations", "requests", "dispatch", "extensions"})
public final class RequestListNode extends Node implements RequestDocument {

  /** The host's own reference. */
  public @Nullable TextNode reference;

  /** The organisations that the rows share. Null where the whole list is absent. */
  @XmlElementWrapper(name = "organizations")
  @XmlElement(name = "organization")
  public @Nullable List<OrganizationNode> organizations;

  /** The rows. */
  @XmlElement(name = "request")
  public List<RequestNode> requests = new ArrayList<>();

  /** The managing agency's part. */
  public @Nullable DispatchNode dispatch;

  /** The host's own elements. */
  @XmlElement(name = ExtensionNode.NAME, namespace = ExtensionNode.NAMESPACE)
  public List<ExtensionNode> extensions = new ArrayList<>();

  @Override
  public List<RequestNode> rows() {
    return List.copyOf(requests);
  }

  @Override
  public List<OrganizationNode> organizationNodes() {
    return organizations == null ? List.of() : List.copyOf(organizations);
  }

  @Override
  public Optional<DispatchNode> dispatchNode() {
    return Optional.ofNullable(dispatch);
  }

  @Override
  public Optional<TextNode> referenceNode() {
    return Optional.ofNullable(reference);
  }

  @Override
  public List<ExtensionNode> extensionNodes() {
    return List.copyOf(extensions);
  }
}
