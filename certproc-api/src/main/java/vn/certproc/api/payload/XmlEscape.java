package vn.certproc.api.payload;

/** Escapes text for XML, so that a parser gives back exactly the same. */
final class XmlEscape {

  private XmlEscape() {}

  /** For the content of an element: a bare carriage return would come back as a line feed. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  /** For an attribute in double quotes: bare white space would come back as blanks. */
  static String attribute(String text) {
    return text(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
  }
}
