package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A person. A mutable carrier, not thread-safe; a null field is an element that is absent. */
@XmlType(
    propOrder = {"fullName", "birthDate", "identity", "email", "mobile", "position", "workplace"})
public final class PersonNode extends Node {

  /** Họ và tên. */
  public @Nullable TextNode fullName;

  /** Ngày sinh. */
  public @Nullable TextNode birthDate;

  /** Giấy tờ định danh. */
  public @Nullable IdentityNode identity;

  /** Địa chỉ thư điện tử công vụ. */
  public @Nullable TextNode email;

  /** Số điện thoại di động. */
  public @Nullable TextNode mobile;

  /** Chức vụ. */
  public @Nullable TextNode position;

  /** Tên cơ quan, tổ chức công tác. */
  public @Nullable TextNode workplace;
}
