package vn.certproc.api.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
 * positions, validated in the same pass. Every fault is noted, so that one run shows them all.
 * Thread-safe.
 */
public final class SchemaDocument {

  /** Such documents take some kilobytes; the bound only keeps an accident harmless. */
  static final int MAX_BYTES = 1 << 22;

  private static final int MAX_DEPTH = 64;

  private final Schema schema;

  private SchemaDocument(Schema schema) {
    this.schema = schema;
  }

  /**
   * Documents of this schema.
   *
   * @param xsd the schema itself; closed here
   */
  public static SchemaDocument of(InputStream xsd) {
    try (xsd) {
      return new SchemaDocument(SafeXml.schema(new StreamSource(xsd)));
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
    ValidatorHandler validator = SafeXml.validator(schema);
    validator.setContentHandler(tree);
    validator.setErrorHandler(new Report(source, tree, faults));
    XMLReader reader = new PathFilter(SafeXml.reader(), MAX_DEPTH, MAX_BYTES);
    reader.setContentHandler(validator);
    reader.setErrorHandler(new Report(source, tree, faults));
    try {
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return tree.root();
    } catch (SAXParseException e) {
      boolean doctype = String.valueOf(e.getMessage()).contains(SafeXml.NO_DOCTYPE);
      faults.add(fault(doctype ? "xml-doctype" : "xml-unreadable", source, tree, e));
    } catch (SAXException | IOException e) {
      // Malformed UTF-8 comes as an IOException; bytes in memory know no other.
      faults.add(Fault.of("xml-unreadable", Where.in(source), Map.of("detail", detail(e))));
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
