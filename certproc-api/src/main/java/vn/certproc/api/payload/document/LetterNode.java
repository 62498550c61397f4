package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official letter adds. A mutable carrier, not thread-safe; a null field is an element that
 * is absent.
 */
@XmlType(propOrder = {"number", "symbol", "place", "date", "signer", "recipients"})
public final class LetterNode extends Node {

  /** Số. */
  public @Nullable TextNode number;

  /** Ký hiệu. */
  public @Nullable TextNode symbol;

  /** Địa danh. */
  public @Nullable TextNode place;

  /** Ngày. */
  public @Nullable TextNode date;

  /** Người ký. */
  public @Nullable SignerNode signer;

  /** Nơi nhận. Null where the whole list is absent. */
  @XmlElementWrapper(name = "recipients")
  @XmlElement(name = "recipient")
  public @Nullable List<TextNode> recipients;
}
