package vn.certproc.forms.internal.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import vn.certproc.api.internal.xml.SafeXml;

/** Reads a definition's XML, validated by its schema in the same pass. Thread-safe. */
final class DefinitionXml {

  /** A definition is a few kilobytes; the bound only keeps an accident harmless. */
  static final int MAX_BYTES = 1 << 20;

  private static final String SCHEMA = "/vn/certproc/forms/form-1.xsd";

  private final Schema schema;

  DefinitionXml() {
    try (InputStream in = DefinitionXml.class.getResourceAsStream(SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException(SCHEMA + " is missing from the jar");
      }
      schema = SafeXml.schema(new StreamSource(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The root element; empty where the bytes are no XML or too many.
   *
   * @param source the file's name for faults
   */
  Optional<XmlNode> read(String source, byte[] bytes, Faults faults) {
    if (bytes.length > MAX_BYTES) {
      faults.add(source, "form-too-large", Map.of("max", Integer.toString(MAX_BYTES)));
      return Optional.empty();
    }
    XmlTree tree = new XmlTree();
    ValidatorHandler validator = SafeXml.validator(schema);
    validator.setContentHandler(tree);
    validator.setErrorHandler(new Report(source, "form-schema", tree, faults));
    XMLReader reader = SafeXml.reader();
    reader.setContentHandler(validator);
    // A fatal error is thrown as well, and noted below.
    reader.setErrorHandler(new Report(source, "form-not-xml", tree, faults));
    try {
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return tree.root();
    } catch (SAXParseException e) {
      note(source, "form-not-xml", tree, faults, e);
      return Optional.empty();
    } catch (SAXException e) {
      faults.add(source, "form-not-xml", Map.of("detail", detail(e)));
      return Optional.empty();
    } catch (IOException e) {
      // Malformed UTF-8 comes as an IOException; bytes in memory know no other.
      faults.add(source, "form-not-xml", Map.of("detail", detail(e)));
      return Optional.empty();
    }
  }

  private static void note(
      String source, String code, XmlTree tree, Faults faults, SAXParseException e) {
    faults.add(
        source,
        e.getLineNumber(),
        e.getColumnNumber(),
        tree.path(),
        code,
        Map.of("detail", detail(e)));
  }

  private static String detail(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** Turns what a parser reports into faults; lets it go on where it can. */
  private record Report(String source, String code, XmlTree tree, Faults faults)
      implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {
      note(source, code, tree, faults, e);
    }

    @Override
    public void error(SAXParseException e) {
      note(source, code, tree, faults, e);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
