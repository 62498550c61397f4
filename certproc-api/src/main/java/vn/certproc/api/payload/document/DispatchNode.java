package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * The managing agency's part. A mutable carrier, not thread-safe; a null field is an element that
 * is absent.
 */
@XmlType(propOrder = {"letter", "receiver", "deliveryAddress", "coordinator", "portalAccount"})
public final class DispatchNode extends Node {

  /** dms, portal, axis or paper. */
  @XmlAttribute public @Nullable String channel;

  /** Its letter. */
  public @Nullable LetterNode letter;

  /** Người tiếp nhận. */
  public @Nullable PersonNode receiver;

  /** Địa chỉ tiếp nhận. */
  public @Nullable TextNode deliveryAddress;

  /** Người phối hợp hỗ trợ khôi phục. */
  public @Nullable PersonNode coordinator;

  /** Its account in the registration system. */
  public @Nullable TextNode portalAccount;
}
