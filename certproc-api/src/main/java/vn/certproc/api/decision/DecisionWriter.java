package vn.certproc.api.decision;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.certproc.api.internal.xml.SafeXml;

/**
 * Writes an assessment as XML of the namespace {@link DecisionSchema#NAMESPACE}: UTF-8, indented,
 * the same bytes for the same assessment. It holds what the JSON of the command line holds.
 *
 * <p>Thread-safe; without state.
 */
public final class DecisionWriter {

  private DecisionWriter() {}

  /** The document as bytes. */
  public static byte[] toBytes(Assessment assessment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(assessment, out);
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
  public static void write(Assessment assessment, OutputStream out) throws IOException {
    // Behind a writer of another kind the JDK's StAX cannot split characters beyond the BMP.
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      XmlOut xml = new XmlOut(SafeXml.outputFactory().createXMLStreamWriter(text));
      xml.startDocument();
      if (assessment instanceof ListDecision list) {
        list(xml, list);
      } else {
        for (Decision decision : assessment.decisions()) {
          new DecisionParts(xml).decision(decision);
        }
      }
      xml.endDocument();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
    text.flush();
  }

  private static void list(XmlOut xml, ListDecision list) throws XMLStreamException {
    DecisionParts parts = new DecisionParts(xml);
    xml.start("decisions");
    xml.attribute("verdict", list.verdict().code());
    parts.checks(list.checks());
    parts.route(list.route());
    List<Decision> rows = list.decisions();
    for (Decision row : rows) {
      parts.decision(row);
    }
    xml.end();
  }
}
