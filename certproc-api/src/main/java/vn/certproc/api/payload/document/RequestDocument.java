package vn.certproc.api.payload.document;

import java.util.List;
import java.util.Optional;

/**
 * A payload as its file says it, complete or not: a draft, or a file with faults. The immutable
 * {@link vn.certproc.api.model.Payload} comes from it once nothing is wrong.
 *
 * <p>Mutable and not thread-safe. Positions are kept per element.
 */
public sealed interface RequestDocument permits RequestNode, RequestListNode {

  /** The namespace of every element. */
  String NAMESPACE = "urn:vn:certproc:request:1";

  /** The requests: the document itself, or the rows of the list. */
  List<RequestNode> rows();

  /** The organisations that requests point at. */
  List<OrganizationNode> organizationNodes();

  /** The managing agency's part of the whole document. */
  Optional<DispatchNode> dispatchNode();

  /** The host's own reference of the whole document. */
  Optional<TextNode> referenceNode();

  /** The host's own elements of the whole document. */
  List<ExtensionNode> extensionNodes();
}
