package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * An identity paper. A mutable carrier, not thread-safe; a null field is an element that is absent.
 */
@XmlType(propOrder = {"number", "issuedOn", "issuedBy"})
public final class IdentityNode extends Node {

  /** Số định danh, CCCD, CMND, hộ chiếu. */
  public @Nullable TextNode number;

  /** Ngày cấp. */
  public @Nullable TextNode issuedOn;

  /** Nơi cấp. */
  public @Nullable TextNode issuedBy;
}
