package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.Optional;
import java.util.function.Supplier;
import vn.certproc.api.error.Where;

/**
 * An element of a payload document, with the place it was read from.
 *
 * <p>A mutable carrier between XML and the model, not thread-safe.
 */
@XmlTransient
@XmlAccessorType(XmlAccessType.FIELD)
public abstract sealed class Node
    permits ActingDecisionNode,
        ApplicantNode,
        CertificateNode,
        ChangeNode,
        DispatchNode,
        ExtensionNode,
        HandoverNode,
        IdentityNode,
        IssueNode,
        ItemNode,
        LetterNode,
        LossNode,
        OrganizationNode,
        PersonNode,
        RecoverNode,
        RenewNode,
        RequestListNode,
        RequestNode,
        RevokeNode,
        SignerNode,
        SubscriberNode,
        TextNode,
        TokenNode {

  @XmlTransient private Optional<Supplier<String>> path = Optional.empty();
  @XmlTransient private int line = -1;
  @XmlTransient private int column = -1;

  /** For the subclasses of this package. */
  Node() {}

  /**
   * Notes where the element was read; the reader's business.
   *
   * @param at gives the path; asked only when somebody wants to know
   * @param atLine the line, from 1
   * @param atColumn the column, from 1
   */
  public final void readAt(Supplier<String> at, int atLine, int atColumn) {
    path = Optional.of(at);
    line = atLine;
    column = atColumn;
  }

  /** The path, such as {@code request/certificate/name}; empty for an element never read. */
  public final String path() {
    return path.map(Supplier::get).orElse("");
  }

  /** The place just behind the element's start tag; nowhere for an element never read. */
  public final Where where() {
    return path.map(p -> Where.at(line, column, p.get())).orElse(Where.nowhere());
  }

  /** The place of something in this element, such as {@code @kind} or {@code email}. */
  public final Where where(String step) {
    return path.map(p -> Where.at(line, column, p.get() + "/" + step)).orElse(Where.at(step));
  }
}
