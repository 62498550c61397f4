package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A loss. A mutable carrier, not thread-safe; a null field is an element that is absent. */
@XmlType(
    propOrder = {
      "on",
      "time",
      "place",
      "circumstances",
      "confirmedOn",
      "confirmedAt",
      "confirmedBy",
      "reportedBy"
    })
public final class LossNode extends Node {

  /** Ngày thất lạc. */
  public @Nullable TextNode on;

  /** Giờ thất lạc. */
  public @Nullable TextNode time;

  /** Địa điểm thất lạc. */
  public @Nullable TextNode place;

  /** Hoàn cảnh thất lạc. */
  public @Nullable TextNode circumstances;

  /** Ngày lập biên bản. */
  public @Nullable TextNode confirmedOn;

  /** Nơi lập biên bản. */
  public @Nullable TextNode confirmedAt;

  /** Đại diện cơ quan quản lý trực tiếp. */
  public @Nullable PersonNode confirmedBy;

  /** Người quản lý thiết bị. */
  public @Nullable PersonNode reportedBy;
}
