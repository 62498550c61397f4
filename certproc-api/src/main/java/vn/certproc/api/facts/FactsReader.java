package vn.certproc.api.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.BoundedInputStream;
import vn.certproc.api.internal.xml.PathFilter;
import vn.certproc.api.internal.xml.SafeXml;

/**
 * Reads a facts document, namespace {@link FactsSchema#NAMESPACE}, in one pass: parsed without any
 * document type declaration or external entity, validated by the schema, and checked value by
 * value; all faults are collected with line, column and path.
 *
 * <p>Immutable and thread-safe.
 */
public final class FactsReader {

  /** The bound unless told: 16 MiB, more than a province's certificates need. */
  public static final int DEFAULT_MAX_BYTES = 16 << 20;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_TEXT = 4000;

  private final int maxBytes;

  private FactsReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** A reader of documents up to {@link #DEFAULT_MAX_BYTES}. */
  public static FactsReader create() {
    return new FactsReader(DEFAULT_MAX_BYTES);
  }

  /**
   * A reader of documents up to a bound.
   *
   * @param maxBytes at least 1
   * @throws IllegalArgumentException when the bound is not positive
   */
  public static FactsReader withLimit(int maxBytes) {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("the bound must be positive");
    }
    return new FactsReader(maxBytes);
  }

  /**
   * Reads a document from memory.
   *
   * @param source its name for error places
   * @throws UnreadableFactsException when it is not XML, has a DTD, or is over a limit
   * @throws InvalidFactsException when it breaks the schema or holds a wrong value
   */
  public Facts read(byte[] document, String source) {
    try {
      return read(new ByteArrayInputStream(document), source);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("memory does not fail", e);
    }
  }

  /**
   * Reads a document from a stream, which is not closed.
   *
   * @param source its name for error places
   * @throws UnreadableFactsException when it is not XML, has a DTD, or is over a limit
   * @throws InvalidFactsException when it breaks the schema or holds a wrong value
   * @throws IOException when the stream fails
   */
  public Facts read(InputStream in, String source) throws IOException {
    PathFilter parser = new PathFilter(SafeXml.reader(), MAX_DEPTH, MAX_TEXT);
    FactsFaults faults = new FactsFaults(parser, source);
    FactsHandler handler = new FactsHandler(faults);
    ValidatorHandler validator = SafeXml.validator(FactsSchema.compiled());
    validator.setErrorHandler(faults);
    validator.setContentHandler(handler);
    parser.setContentHandler(validator);
    parser.setErrorHandler(faults);
    try {
      parser.parse(new InputSource(new BoundedInputStream(in, maxBytes)));
    } catch (BoundedInputStream.LimitException e) {
      throw unreadable("facts-too-large", Where.in(source), e);
    } catch (java.io.CharConversionException e) {
      throw unreadable("facts-not-xml", Where.in(source), e);
    } catch (PathFilter.TooDeepException | PathFilter.TooLongException e) {
      throw unreadable("facts-too-deep", Where.in(source), e);
    } catch (SAXParseException e) {
      throw malformed(e, source);
    } catch (SAXException e) {
      throw unreadable("facts-not-xml", Where.in(source), e);
    }
    faults.throwIfAny();
    return handler.facts();
  }

  private static UnreadableFactsException malformed(SAXParseException e, String source) {
    boolean doctype = String.valueOf(e.getMessage()).contains(SafeXml.NO_DOCTYPE);
    Where where = Where.at(e.getLineNumber(), e.getColumnNumber(), "/").withSource(source);
    return unreadable(doctype ? "facts-doctype" : "facts-not-xml", where, e);
  }

  private static UnreadableFactsException unreadable(String code, Where where, Exception cause) {
    return new UnreadableFactsException(Fault.of(code, where, Map.of()), cause);
  }
}
