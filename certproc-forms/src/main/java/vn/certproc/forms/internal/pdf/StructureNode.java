package vn.certproc.forms.internal.pdf;

/**
 * An element of the structure while it grows; written once when nothing more comes into it. Not
 * thread-safe.
 */
final class StructureNode {

  private static final int NONE = -1;

  private final int number;
  private final String entries;
  private final StringBuilder kids = new StringBuilder();
  private int count;
  private int page = NONE;
  private String name = "";

  /**
   * An element.
   *
   * @param number its reserved number
   * @param type its structure type
   * @param parent its parent's number
   * @param attributes further entries, or nothing
   */
  StructureNode(int number, String type, int parent, String attributes) {
    this.number = number;
    this.entries = "<</S/" + type + "/P " + PdfFile.reference(parent) + attributes;
  }

  int number() {
    return number;
  }

  /** Gives it a name, ASCII without brackets, which the structure's tree of names has too. */
  void name(String own) {
    name = "/ID(" + own + ")";
  }

  /** An element inside this one. */
  void add(StructureNode kid) {
    add(PdfFile.reference(kid.number));
  }

  /** Content on a page; on a page further on than where the element begins it names its page. */
  void add(int content, int onPage) {
    if (page == NONE) {
      page = onPage;
    }
    add(
        page == onPage
            ? Integer.toString(content)
            : "<</Type/MCR/Pg " + PdfFile.reference(onPage) + "/MCID " + content + ">>");
  }

  /** An object on a page that is no content, such as a field. */
  void addObject(int object, int onPage) {
    add(
        "<</Type/OBJR/Pg "
            + PdfFile.reference(onPage)
            + "/Obj "
            + PdfFile.reference(object)
            + ">>");
  }

  private void add(String kid) {
    kids.append(count == 0 ? "" : " ").append(kid);
    count++;
  }

  void write(PdfFile file) {
    StringBuilder body = new StringBuilder(entries).append(name);
    if (page != NONE) {
      body.append("/Pg ").append(PdfFile.reference(page));
    }
    if (count == 1) {
      body.append("/K ").append(kids);
    } else if (count > 1) {
      body.append("/K[").append(kids).append(']');
    }
    file.object(number, body.append(">>"));
  }
}
