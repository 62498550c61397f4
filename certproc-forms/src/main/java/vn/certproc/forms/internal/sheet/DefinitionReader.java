package vn.certproc.forms.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;
import vn.certproc.forms.InvalidFormDefinitionException;
import vn.certproc.forms.Provenance;
import vn.certproc.forms.sheet.SheetColumn;

/** Reads a list's definition from its XML. For one file; not thread-safe. */
public final class DefinitionReader {

  private static final String FOLDER = "/vn/certproc/forms/sheet/";
  private static final String BUILT_IN = "persons.xml";
  private static final int WIDTH = 16;

  private static final SchemaDocument XML =
      SchemaDocument.of(
          Objects.requireNonNull(
              DefinitionReader.class.getResourceAsStream(FOLDER + "sheet-1.xsd"), "schema"));

  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, CodeList> codes = new HashMap<>();
  private final Set<SheetField> fields = EnumSet.noneOf(SheetField.class);

  private DefinitionReader() {}

  /** The definition that comes with the library. */
  public static SheetDefinition builtIn() {
    try (InputStream in = DefinitionReader.class.getResourceAsStream(FOLDER + BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + BUILT_IN + " is missing from the jar");
      }
      return read(in.readAllBytes(), "classpath:" + BUILT_IN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A definition.
   *
   * @throws InvalidFormDefinitionException with every fault in it
   */
  public static SheetDefinition read(byte[] xml, String source) {
    DefinitionReader reader = new DefinitionReader();
    Optional<XmlNode> root = XML.read(xml, source, reader.faults);
    Optional<SheetDefinition> definition =
        root.filter(r -> r.name().equals("sheet") && reader.faults.isEmpty()).map(reader::sheet);
    if (!reader.faults.isEmpty()) {
      throw new InvalidFormDefinitionException(reader.faults);
    }
    return definition.orElseThrow();
  }

  private SheetDefinition sheet(XmlNode root) {
    for (XmlNode list : root.all("codes")) {
      codes.put(list.required("id"), codeList(list));
    }
    if (Coded.find(ApplicantRole.class, root.required("applicant")).isEmpty()) {
      fault(root, "form-path-unknown", Map.of("path", root.required("applicant")));
    }
    List<ColumnSpec> columns = new ArrayList<>();
    for (XmlNode node : root.all("column")) {
      if (!node.required("number").equals(Integer.toString(columns.size() + 1))) {
        fault(node, "sheet-column-order", Map.of("number", Integer.toString(columns.size() + 1)));
      }
      columns.add(column(node, root));
    }
    return new SheetDefinition(
        root.required("id"),
        root.first("title").map(DefinitionReader::glossed).orElseThrow(),
        root.all("note").stream().map(DefinitionReader::glossed).toList(),
        root.required("name"),
        root.required("subscriber"),
        root.required("applicant"),
        columns);
  }

  private static CodeList codeList(XmlNode list) {
    return new CodeList(
        "left-out".equals(list.required("others")),
        list.all("code").stream()
            .map(c -> new CodeList.Entry(c.required("value"), c.required("text"), spellings(c)))
            .toList());
  }

  private static List<String> spellings(XmlNode code) {
    return code.all("spelling").stream().map(XmlNode::text).toList();
  }

  private ColumnSpec column(XmlNode node, XmlNode root) {
    ColumnKind kind =
        node.attribute("kind")
            .flatMap(k -> Coded.find(ColumnKind.class, k))
            .orElse(ColumnKind.TEXT);
    Optional<CodeList> list = node.attribute("codes").map(codes::get);
    if (kind == ColumnKind.CODE && list.isEmpty()) {
      fault(node, "sheet-codes-unknown", Map.of("codes", node.required("codes")));
    }
    List<String> marks = node.words("marks");
    return new ColumnSpec(
        listed(node, root),
        field(node),
        kind,
        node.all("also").stream().map(XmlNode::text).toList(),
        list,
        kind == ColumnKind.MARK && marks.isEmpty() ? List.of("X") : marks,
        node.attribute("requiredFor"),
        node.attribute("lostZero").flatMap(p -> pattern(node, p)),
        node.attribute("width").map(Integer::parseInt).orElse(WIDTH));
  }

  private SheetColumn listed(XmlNode node, XmlNode root) {
    return new SheetColumn(
        Integer.parseInt(node.required("number")),
        new Text(node.required("header"), node.required("en")),
        node.flag("required"),
        node.required("path"),
        origin(node, root, "provenance")
            .flatMap(p -> Coded.find(Provenance.class, p))
            .orElseGet(
                () -> {
                  fault(node, "form-provenance-missing", Map.of("part", node.required("header")));
                  return Provenance.INFERRED_WEAK;
                }),
        origin(node, root, "base").orElse(""),
        node.first("note").map(DefinitionReader::glossed));
  }

  private static Optional<String> origin(XmlNode node, XmlNode root, String attribute) {
    return node.attribute(attribute).or(() -> root.attribute(attribute));
  }

  private SheetField field(XmlNode node) {
    Optional<SheetField> field = SheetField.of(node.required("path"));
    if (field.isEmpty() || !fields.add(field.get())) {
      fault(node, "form-path-unknown", Map.of("path", node.required("path")));
    }
    return field.orElse(SheetField.ROW_NUMBER);
  }

  private Optional<Pattern> pattern(XmlNode node, String expression) {
    try {
      return Optional.of(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      fault(node, "sheet-pattern-wrong", Map.of("pattern", expression));
      return Optional.empty();
    }
  }

  private static Text glossed(XmlNode node) {
    return new Text(node.text(), node.required("en"));
  }

  private void fault(XmlNode at, String code, Map<String, String> arguments) {
    faults.add(Fault.of(code, at.where(), arguments));
  }
}
