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
 * One applicant's request: a document of its own, or a row of a list. A mutable carrier, not
 * thread-safe; a null field is an element that is absent.
 */
@XmlRootElement(name = "request")
@XmlType(
    propOrder = {
      "reference",
      "organizations",
      "issue",
      "renew",
      "change",
      "revoke",
      "recover",
      "subscriber",
      "applicant",
      "certificate",
      "token",
      "letter",
      "dispatch",
      "handover",
      "loss",
      "extensions"
    })
public final class RequestNode extends Node implements RequestDocument {

  /** The host's own reference. */
  public @Nullable TextNode reference;

  /** The organisations; a row of a list has none. Null where the whole list is absent. */
  @XmlElementWrapper(name = "organizations")
  @XmlElement(name = "organization")
  public @Nullable List<OrganizationNode> organizations;

  /** The procedure, where it is a new issue. */
  public @Nullable IssueNode issue;

  /** The procedure, where it is a renewal. */
  public @Nullable RenewNode renew;

  /** The procedure, where it is a change. */
  public @Nullable ChangeNode change;

  /** The procedure, where it is a revocation. */
  public @Nullable RevokeNode revoke;

  /** The procedure, where it is a recovery. */
  public @Nullable RecoverNode recover;

  /** Whom the certificate names. */
  public @Nullable SubscriberNode subscriber;

  /** Who asks. */
  public @Nullable ApplicantNode applicant;

  /** The certificate concerned. */
  public @Nullable CertificateNode certificate;

  /** The token concerned. */
  public @Nullable TokenNode token;

  /** The applicant agency's own letter. */
  public @Nullable LetterNode letter;

  /** The managing agency's part; a row of a list has none. */
  public @Nullable DispatchNode dispatch;

  /** How the token was handed over. */
  public @Nullable HandoverNode handover;

  /** How the token was lost. */
  public @Nullable LossNode loss;

  /** The host's own elements. */
  @XmlElement(name = ExtensionNode.NAME, namespace = ExtensionNode.NAMESPACE)
  public List<ExtensionNode> extensions = new ArrayList<>();

  @Override
  public List<RequestNode> rows() {
    return List.of(this);
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
