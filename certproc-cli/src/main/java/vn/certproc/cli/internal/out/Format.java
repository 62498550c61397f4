package vn.certproc.cli.internal.out;

import java.io.OutputStream;
import vn.certproc.api.model.Coded;

/** How an answer is written. */
public enum Format implements Coded {
  /** For people. */
  TEXT("text"),
  /** For programs. */
  JSON("json"),
  /** For programs. */
  XML("xml");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * A writer of data in this format.
   *
   * @param out gets the document
   * @param root the name of an XML document's root
   * @throws IllegalStateException for text, which is no data
   */
  public DataWriter writer(OutputStream out, String root) {
    return writer(out, root, "");
  }

  /**
   * A writer of data in this format.
   *
   * @param out gets the document
   * @param root the name of an XML document's root
   * @param namespace of an XML document with a published schema; empty for none
   * @throws IllegalStateException for text, which is no data
   */
  public DataWriter writer(OutputStream out, String root, String namespace) {
    return switch (this) {
      case JSON -> new JsonData(out);
      case XML -> new XmlData(out, root, namespace);
      case TEXT -> throw new IllegalStateException("text is no data");
    };
  }
}
