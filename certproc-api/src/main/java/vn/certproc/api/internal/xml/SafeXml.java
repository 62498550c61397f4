package vn.certproc.api.internal.xml;

import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;

/**
 * Makes hardened XML factories: no document type declaration at all, no external entity, schema or
 * stylesheet, the JDK's own limits switched on.
 *
 * <p>Always the JDK's implementations, so that a parser on the host's class path cannot change what
 * is refused. Messages come in English whatever the JVM's locale. Thread-safe; each call gives a
 * fresh object, as the factories themselves are not thread-safe.
 */
public final class SafeXml {

  /** The feature by which Xerces refuses a document type declaration; its messages name it. */
  public static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private static final String SAX_FEATURES = "http://xml.org/sax/features/";
  private static final String LOAD_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";
  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  private SafeXml() {}

  /** A namespace-aware SAX parser that refuses any document type declaration. */
  public static XMLReader reader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(LOAD_DTD, false);
      factory.setFeature(SAX_FEATURES + "external-general-entities", false);
      factory.setFeature(SAX_FEATURES + "external-parameter-entities", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty(LOCALE, Locale.ROOT);
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw unusable(e);
    }
  }

  /** A namespace-aware DOM builder that refuses any document type declaration. */
  public static DocumentBuilder documentBuilder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw unusable(e);
    }
  }

  /** A StAX reader factory without document type declarations and external entities. */
  public static XMLInputFactory inputFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /** A StAX writer factory. */
  public static XMLOutputFactory outputFactory() {
    return XMLOutputFactory.newDefaultFactory();
  }

  /** A transformer factory that reaches for nothing outside. */
  public static TransformerFactory transformerFactory() {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      return factory;
    } catch (TransformerConfigurationException e) {
      throw unusable(e);
    }
  }

  /**
   * Compiles a W3C schema of our own. The result is thread-safe; keep it.
   *
   * @param sources the schema documents; they may not import anything from elsewhere
   * @throws IllegalStateException when a schema is wrong, which is a fault of this library
   */
  public static Schema schema(Source... sources) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory.newSchema(sources);
    } catch (SAXException e) {
      throw unusable(e);
    }
  }

  /** A validator to stand between a parser and its consumer, for one document. */
  public static ValidatorHandler validator(Schema schema) {
    try {
      ValidatorHandler handler = schema.newValidatorHandler();
      handler.setProperty(LOCALE, Locale.ROOT);
      return handler;
    } catch (SAXNotRecognizedException | SAXNotSupportedException e) {
      throw unusable(e);
    }
  }

  private static IllegalStateException unusable(Exception cause) {
    return new IllegalStateException("the JDK's own XML implementation cannot be hardened", cause);
  }
}
