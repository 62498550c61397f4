package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A handover. A mutable carrier, not thread-safe; a null field is an element that is absent. */
@XmlType(
    propOrder = {
      "on",
      "place",
      "deliveredBy",
      "receivedBy",
      "state",
      "certificateSerialNumber",
      "effectiveFrom"
    })
public final class HandoverNode extends Node {

  /** Thời điểm bàn giao. */
  public @Nullable TextNode on;

  /** Nơi lập biên bản. */
  public @Nullable TextNode place;

  /** Đại diện bên giao. */
  public @Nullable PersonNode deliveredBy;

  /** Đại diện bên nhận. */
  public @Nullable PersonNode receivedBy;

  /** Tình trạng, ghi chú. */
  public @Nullable TextNode state;

  /** Số hiệu chứng thư số trong thiết bị. */
  public @Nullable TextNode certificateSerialNumber;

  /** Thời điểm đề nghị chứng thư số có hiệu lực. */
  public @Nullable TextNode effectiveFrom;
}
