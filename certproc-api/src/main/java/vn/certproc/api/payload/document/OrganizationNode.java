package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, with the id by which others point at it. A mutable carrier, not thread-safe; a
 * null field is an element that is absent.
 */
@XmlType(
    propOrder = {"name", "abbreviation", "address", "province", "email", "taxCode", "budgetCode"})
public final class OrganizationNode extends Node {

  /** Its name inside the file. */
  @XmlAttribute public @Nullable String id;

  /** The id of the one above. */
  @XmlAttribute public @Nullable String parent;

  /** A code of the profile. */
  @XmlAttribute public @Nullable String kind;

  /** {@code true} or {@code false}. */
  @XmlAttribute public @Nullable String legalPersonality;

  /** {@code true} or {@code false}. */
  @XmlAttribute public @Nullable String ownSeal;

  /** Tên cơ quan, tổ chức. */
  public @Nullable TextNode name;

  /** Its letters in the symbol of documents. */
  public @Nullable TextNode abbreviation;

  /** Địa chỉ. */
  public @Nullable TextNode address;

  /** Tỉnh, thành phố. */
  public @Nullable TextNode province;

  /** Địa chỉ thư điện tử công vụ. */
  public @Nullable TextNode email;

  /** Mã số thuế. */
  public @Nullable TextNode taxCode;

  /** Mã quan hệ ngân sách. */
  public @Nullable TextNode budgetCode;
}
