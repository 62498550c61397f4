package vn.certproc.core.lifecycle;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.core.internal.lifecycle.LogXml;

/**
 * Writes events as XML of {@link EventsSchema#NAMESPACE}: UTF-8, indented, the same bytes for equal
 * events. What it writes {@link EventLogReader} reads back as it was. Thread-safe; without state.
 */
public final class EventLogWriter {

  private EventLogWriter() {}

  /** The document as bytes. */
  public static byte[] toBytes(EventLog log) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(log, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  /**
   * Writes the document to a stream and flushes it; does not close it.
   *
   * @throws IOException when the stream fails
   */
  public static void write(EventLog log, OutputStream out) throws IOException {
    // Behind a writer of another kind the JDK's StAX cannot split characters beyond the BMP.
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      new LogXml(SafeXml.outputFactory().createXMLStreamWriter(text)).write(log);
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
    text.flush();
  }
}
