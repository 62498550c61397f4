package vn.certproc.api.payload;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.xml.sax.SAXException;
import vn.certproc.api.model.Payload;
import vn.certproc.api.payload.document.RequestDocument;

/**
 * Writes payloads: UTF-8, indented, the same bytes for the same payload, so that a file can be
 * compared and signed. A payload written and read again is equal.
 *
 * <p>Immutable and thread-safe.
 */
public final class RequestWriter {

  private RequestWriter() {}

  /** The writer. */
  public static RequestWriter standard() {
    return new RequestWriter();
  }

  /** The payload as a document, each organisation once. */
  public RequestDocument document(Payload payload) {
    return PayloadNodes.document(payload);
  }

  /** The payload as XML. */
  public byte[] write(Payload payload) {
    return write(document(payload));
  }

  /**
   * The payload as XML.
   *
   * @throws IOException when the stream fails; it is flushed, not closed
   */
  public void write(Payload payload, OutputStream out) throws IOException {
    write(document(payload), out);
  }

  /** A document, complete or not, as XML; before each gap stands a comment that says so. */
  public byte[] write(RequestDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return out.toByteArray();
  }

  /**
   * A document, complete or not, as XML; before each gap stands a comment that says so.
   *
   * @throws IOException when the stream fails; it is flushed, not closed
   */
  public void write(RequestDocument document, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    XmlText xml = new XmlText(text);
    try {
      Marshaller marshaller = Binding.context().createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, false);
      marshaller.marshal(document, xml);
    } catch (JAXBException e) {
      throw failure(e);
    }
    text.flush();
  }

  /** The stream's own failure comes wrapped twice. */
  private static IOException failure(JAXBException e) {
    Throwable linked = e.getLinkedException();
    if (linked instanceof SAXException sax && sax.getException() instanceof IOException io) {
      return io;
    }
    throw new IllegalStateException("the payload cannot be bound", e);
  }
}
