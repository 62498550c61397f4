package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A certificate. A mutable carrier, not thread-safe; a null field is an element that is absent. */
@XmlType(
    propOrder = {
      "name",
      "serialNumber",
      "issuer",
      "validFrom",
      "validTo",
      "email",
      "taxCode",
      "encoded"
    })
public final class CertificateNode extends Node {

  /** Tên chứng thư số. */
  public @Nullable TextNode name;

  /** Số hiệu chứng thư số. */
  public @Nullable TextNode serialNumber;

  /** The issuer's common name. */
  public @Nullable TextNode issuer;

  /** First day. */
  public @Nullable TextNode validFrom;

  /** Last day. */
  public @Nullable TextNode validTo;

  /** The e-mail inside it. */
  public @Nullable TextNode email;

  /** The tax code inside it. */
  public @Nullable TextNode taxCode;

  /** DER in base64. */
  public @Nullable TextNode encoded;
}
