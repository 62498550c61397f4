package vn.certproc.core.internal.lifecycle;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.certproc.api.model.Code;
import vn.certproc.core.lifecycle.CaseEvent;
import vn.certproc.core.lifecycle.CaseHeader;
import vn.certproc.core.lifecycle.DocumentRef;
import vn.certproc.core.lifecycle.EventLog;
import vn.certproc.core.lifecycle.EventsSchema;

/**
 * Writes one file of events, indented.
 *
 * @param out where to
 */
public record LogXml(XMLStreamWriter out) {

  /** Writes the document. */
  public void write(EventLog log) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("events");
    out.writeDefaultNamespace(EventsSchema.NAMESPACE);
    header(log.header());
    for (CaseEvent event : log.events()) {
      event(event);
    }
    out.writeCharacters("\n");
    out.writeEndElement();
    out.writeCharacters("\n");
    out.writeEndDocument();
    out.flush();
  }

  private void header(CaseHeader header) throws XMLStreamException {
    out.writeAttribute("id", header.id());
    out.writeAttribute("procedure", header.procedure().code());
    out.writeAttribute("subscriber", header.subscriber().code());
    out.writeAttribute("profile", header.profile());
    out.writeAttribute("steps", Integer.toString(header.steps()));
    optional("request", header.request());
    if (header.tokenLost()) {
      out.writeAttribute("tokenLost", "true");
    }
    optional("tokenKind", header.tokenKind().map(Code::value));
  }

  private void event(CaseEvent event) throws XMLStreamException {
    out.writeCharacters("\n  ");
    out.writeStartElement("event");
    out.writeAttribute("code", event.code());
    out.writeAttribute("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.at()));
    out.writeAttribute("role", event.actor().role());
    out.writeAttribute("by", event.actor().id());
    optional("status", event.status());
    for (DocumentRef document : event.documents()) {
      document(document);
    }
    for (String reason : event.reasons()) {
      element("reason", reason);
    }
    if (event.note().isPresent()) {
      element("note", event.note().get());
    }
    out.writeCharacters("\n  ");
    out.writeEndElement();
  }

  private void document(DocumentRef document) throws XMLStreamException {
    out.writeCharacters("\n    ");
    out.writeEmptyElement("document");
    out.writeAttribute("kind", document.kind());
    out.writeAttribute("ref", document.reference());
    out.writeAttribute("sha256", document.sha256());
  }

  private void element(String name, String text) throws XMLStreamException {
    out.writeCharacters("\n    ");
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  private void optional(String name, Optional<String> value) throws XMLStreamException {
    if (value.isPresent()) {
      out.writeAttribute(name, value.get());
    }
  }
}
