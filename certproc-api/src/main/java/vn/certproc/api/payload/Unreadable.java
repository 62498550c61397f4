package vn.certproc.api.payload;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.BoundedInputStream;
import vn.certproc.api.internal.xml.PathFilter;
import vn.certproc.api.internal.xml.SafeXml;

/** Says why bytes could not be read as XML. For one parse; not thread-safe. */
final class Unreadable {

  private final String source;
  private final PathFilter at;
  private final TailStream bytes;
  private final Limits limits;

  Unreadable(String source, PathFilter at, TailStream bytes, Limits limits) {
    this.source = source;
    this.at = at;
    this.bytes = bytes;
    this.limits = limits;
  }

  /**
   * Why the parser gave up.
   *
   * @throws IOException when the rest of the stream fails
   */
  UnreadablePayloadException because(SAXException e) throws IOException {
    if (e.getException() instanceof IOException io) {
      return because(io);
    }
    if (e instanceof PathFilter.TooDeepException) {
      return limit("payload-too-deep", limits.maxDepth(), e);
    }
    if (e instanceof PathFilter.TooLongException) {
      return limit("payload-text-too-long", limits.maxText(), e);
    }
    if (e instanceof SAXParseException p) {
      return new UnreadablePayloadException(Fault.of(code(p), where(p)), withoutText(p));
    }
    return new UnreadablePayloadException(
        Fault.of("payload-not-well-formed", Where.in(source)), null);
  }

  /**
   * Why the stream gave up.
   *
   * @throws IOException the same, when it is the stream's own failure and not the content's
   */
  UnreadablePayloadException because(IOException e) throws IOException {
    if (e instanceof BoundedInputStream.LimitException l) {
      return limit("payload-too-large", l.max(), e);
    }
    if (e instanceof CharConversionException || e instanceof UnsupportedEncodingException) {
      return new UnreadablePayloadException(
          Fault.of("payload-encoding", here()), new IOException(e.getClass().getSimpleName()));
    }
    throw e;
  }

  private UnreadablePayloadException limit(String code, long max, Exception cause) {
    Map<String, String> arguments = Map.of("max", Long.toString(max));
    return new UnreadablePayloadException(Fault.of(code, here(), arguments), cause);
  }

  private String code(SAXParseException e) throws IOException {
    String message = String.valueOf(e.getMessage());
    if (message.contains(SafeXml.NO_DOCTYPE)) {
      return "payload-doctype";
    }
    if (at.rootName().isEmpty()) {
      if (message.contains("encoding")) {
        return "payload-encoding";
      }
      return bytes.isBlank() ? "payload-empty" : "payload-not-xml";
    }
    boolean cut;
    try {
      cut = at.path().isPresent() && bytes.lacks(at.rootName().get());
    } catch (BoundedInputStream.LimitException over) {
      cut = false; // what follows is too long to tell; the parser's own complaint stands
    }
    return cut ? "payload-truncated" : "payload-not-well-formed";
  }

  /** The parser's exception without its message, which may quote what the file holds. */
  private static SAXException withoutText(SAXParseException e) {
    return new SAXParseException(
        "not well-formed", null, null, e.getLineNumber(), e.getColumnNumber());
  }

  private Where where(SAXParseException e) {
    return at(e.getLineNumber(), e.getColumnNumber());
  }

  private Where here() {
    return at(at.line(), at.column());
  }

  private Where at(int line, int column) {
    Where place = Where.at(line, column, "");
    return new Where(
        Optional.of(source), place.line(), place.column(), at.path().map(Object::toString));
  }
}
