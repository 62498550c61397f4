package vn.certproc.api.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * Reads small documents of one schema — profiles, form definitions, facts — into trees with
 * positions, validated in the same pass. Every fault is noted, so that one run shows them all; a
 * root that is none of the schema's has one fault, as all others would only follow from it.
 * Thread-safe.
 */
public final class SchemaDocument {

  /** Such documents take some kilobytes; the bound only keeps an accident harmless. */
  static final int MAX_BYTES = 1 << 22;

  private static final int MAX_DEPTH = 64;

  private final Schema schema;
  private final SchemaRoots roots;

  private SchemaDocument(Schema schema, SchemaRoots roots) {
    this.schema = schema;
    this.roots = roots;
  }

  /**
   * Documents of this schema.
   *
   * @param xsd the schema itself; closed here
   */
  public static SchemaDocument of(InputStream xsd) {
    try (xsd) {
      byte[] bytes = xsd.readAllBytes();
      Schema schema = SafeXml.schema(new StreamSource(new ByteArrayInputStream(bytes)));
      return new SchemaDocument(schema, SchemaRoots.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The root element, also of a document with faults; empty where the bytes are no XML, hold a
   * document type declaration, or are too many.
   *
   * @param bytes the document
   * @param source the file's name for faults
   * @param faults where faults are noted
   */
  public Optional<XmlNode> read(byte[] bytes, String source, List<Fault> faults) {
    if (bytes.length > MAX_BYTES) {
      String max = Integer.toString(MAX_BYTES);
      faults.add(Fault.of("xml-too-large", Where.in(source), Map.of("max", max)));
      return Optional.empty();
    }
    XmlTree tree = new XmlTree(source);
    List<Fault> found = new ArrayList<>();
    Optional<XmlNode> root = parse(bytes, tree, new Report(source, tree, found));
    Optional<Fault> foreign = root.flatMap(r -> roots.check(r, tree.rootNamespace()));
    faults.addAll(foreign.map(List::of).orElse(found));
    return root;
  }

  private Optional<XmlNode> parse(byte[] bytes, XmlTree tree, Report report) {
    ValidatorHandler validator = SafeXml.validator(schema);
    validator.setContentHandler(tree);
    validator.setErrorHandler(report);
    XMLReader reader = new PathFilter(SafeXml.reader(), MAX_DEPTH, MAX_BYTES);
    reader.setContentHandler(validator);
    reader.setErrorHandler(report);
    try {
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return tree.root();
    } catch (SAXParseException e) {
      boolean doctype = String.valueOf(e.getMessage()).contains(SafeXml.NO_DOCTYPE);
      report.faults.add(fault(doctype ? "xml-doctype" : "xml-unreadable", report.source, tree, e));
    } catch (SAXException | IOException e) {
      // Malformed UTF-8 comes as an IOException; bytes in memory know no other.
      Where where = Where.in(report.source);
      report.faults.add(Fault.of("xml-unreadable", where, Map.of("detail", detail(e))));
    }
    return Optional.empty();
  }

  private static Fault fault(String code, String source, XmlTree tree, SAXParseException e) {
    Where where =
        Where.at(e.getLineNumber(), e.getColumnNumber(), tree.path().isEmpty() ? "/" : tree.path());
    return Fault.of(code, where.withSource(source), Map.of("detail", detail(e)));
  }

  private static String detail(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.strip();
  }

  /** Turns what a parser reports into faults; lets it go on where it can. */
  private record Report(String source, XmlTree tree, List<Fault> faults) implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {
      error(e);
    }

    @Override
    public void error(SAXParseException e) {
      faults.add(fault("xml-schema", source, tree, e));
    }

    /** Thrown, so that the reader notes it once. */
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
