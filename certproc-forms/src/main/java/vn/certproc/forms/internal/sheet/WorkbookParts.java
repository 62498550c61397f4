package vn.certproc.forms.internal.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.certproc.forms.sheet.UnreadableSheetException;

/**
 * Where the worksheets, texts and styles of a workbook are, by its relationships (ECMA-376 part 2,
 * §9.3). Immutable.
 */
final class WorkbookParts {

  private final XlsxPackage file;
  private final String folder;
  private final Map<String, String[]> relations;
  private final Book book = new Book();

  private WorkbookParts(XlsxPackage file, String workbook) {
    this.file = file;
    this.folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    String name = workbook.substring(folder.length());
    this.relations = relations(file, folder + "_rels/" + name + ".rels");
    file.parse(workbook, book);
  }

  /**
   * The parts of a file.
   *
   * @throws UnreadableSheetException when it holds no workbook
   */
  static WorkbookParts of(XlsxPackage file) {
    String workbook =
        relations(file, "_rels/.rels").values().stream()
            .filter(r -> r[0].endsWith("/officeDocument"))
            .map(r -> resolve("", r[1]))
            .findFirst()
            .orElse("");
    // A binary workbook (.xlsb) is not XML.
    if (!file.has(workbook) || !workbook.endsWith(".xml")) {
      throw new UnreadableSheetException("sheet-not-xlsx", Map.of(), null);
    }
    return new WorkbookParts(file, workbook);
  }

  /** The parts of the worksheets that are shown, in the order of their tabs. */
  List<String> sheets() {
    return book.shown.stream().flatMap(id -> part(id).stream()).filter(file::has).toList();
  }

  /** Whether days are counted from 1904. */
  boolean from1904() {
    return book.from1904;
  }

  SharedStrings texts() {
    SharedStrings texts = new SharedStrings();
    ofType("/sharedStrings").ifPresent(part -> file.parse(part, texts));
    return texts;
  }

  DayStyles styles() {
    DayStyles styles = new DayStyles();
    ofType("/styles").ifPresent(part -> file.parse(part, styles));
    return styles;
  }

  private Optional<String> part(String id) {
    return Optional.ofNullable(relations.get(id))
        .filter(r -> r[0].endsWith("/worksheet"))
        .map(r -> resolve(folder, r[1]));
  }

  private Optional<String> ofType(String type) {
    return relations.values().stream()
        .filter(r -> r[0].endsWith(type))
        .map(r -> resolve(folder, r[1]))
        .findFirst();
  }

  private static String resolve(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    String before = "";
    while (!before.equals(path)) {
      before = path;
      path = path.replaceFirst("^\\./|(?<=/)\\./|[^/]+/\\.\\./", "");
    }
    return path;
  }

  /** Type and target by id; what lies outside the file is left out. */
  private static Map<String, String[]> relations(XlsxPackage file, String part) {
    Map<String, String[]> all = new HashMap<>();
    file.parse(
        part,
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String name, String qName, Attributes a) {
            if (name.equals("Relationship") && !"External".equals(a.getValue("TargetMode"))) {
              all.put(
                  String.valueOf(a.getValue("Id")),
                  new String[] {
                    String.valueOf(a.getValue("Type")), String.valueOf(a.getValue("Target"))
                  });
            }
          }
        });
    return all;
  }

  /** What the workbook's own part says. */
  private static final class Book extends DefaultHandler {
    private final List<String> shown = new ArrayList<>();
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      if (name.equals("sheet") && !String.valueOf(attributes.getValue("state")).contains("idden")) {
        relation(attributes).ifPresent(shown::add);
      } else if (name.equals("workbookPr")) {
        from1904 = String.valueOf(attributes.getValue("date1904")).matches("1|true|on");
      }
    }

    /** By local name: strict files have another namespace. */
    private static Optional<String> relation(Attributes attributes) {
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
          return Optional.of(attributes.getValue(i));
        }
      }
      return Optional.empty();
    }
  }
}
