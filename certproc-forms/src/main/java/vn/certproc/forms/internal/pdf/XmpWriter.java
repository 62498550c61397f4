package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the metadata packet of a PDF/A-3b (ISO 19005-3, 6.6): identification, title, dates, and
 * the form's own properties with the extension schema that PDF/A asks for.
 */
final class XmpWriter {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final Map<String, String> NAMESPACES = namespaces();
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          FormRecord.FORM_ID, "Identifier of the form, such as tt185-07",
          FormRecord.PROFILE, "Identifier of the rule profile the form was made under",
          FormRecord.VERSION, "Version of the form definitions");

  private final XMLStreamWriter xml;

  private XmpWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  private static Map<String, String> namespaces() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("dc", "http://purl.org/dc/elements/1.1/");
    all.put("pdf", "http://ns.adobe.com/pdf/1.3/");
    all.put("xmp", "http://ns.adobe.com/xap/1.0/");
    all.put("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
    all.put("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/");
    all.put("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#");
    all.put("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#");
    all.put("certproc", FormRecord.NAMESPACE);
    return all;
  }

  static byte[] write(String title, Instant created, String producer, FormRecord form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      // The JDK's own writer: another one on the path must not change a byte.
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new XmpWriter(xml).packet(title, created, producer, form);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private void packet(String title, Instant created, String producer, FormRecord form)
      throws XMLStreamException {
    xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
    xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
    xml.writeNamespace("x", "adobe:ns:meta/");
    xml.writeStartElement("rdf", "RDF", RDF);
    xml.writeNamespace("rdf", RDF);
    xml.writeStartElement("rdf", "Description", RDF);
    for (Map.Entry<String, String> entry : NAMESPACES.entrySet()) {
      xml.writeNamespace(entry.getKey(), entry.getValue());
    }
    xml.writeAttribute("rdf", RDF, "about", "");
    text("pdfaid", "part", "3");
    text("pdfaid", "conformance", "B");
    title(title);
    text("dc", "format", "application/pdf");
    language();
    text("pdf", "Producer", producer);
    String date = created.truncatedTo(ChronoUnit.SECONDS).toString();
    text("xmp", "CreateDate", date);
    text("xmp", "ModifyDate", date);
    text("xmp", "MetadataDate", date);
    form(form);
    extension();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction("xpacket", "end=\"w\"");
  }

  private void title(String title) throws XMLStreamException {
    start("dc", "title");
    start("Alt");
    start("li");
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
    xml.writeCharacters(title);
    end(3);
  }

  private void language() throws XMLStreamException {
    start("dc", "language");
    start("Bag");
    start("li");
    xml.writeCharacters("vi");
    end(3);
  }

  private void form(FormRecord form) throws XMLStreamException {
    if (form.formId().isPresent()) {
      text("certproc", FormRecord.FORM_ID, form.formId().get());
    }
    if (form.profile().isPresent()) {
      text("certproc", FormRecord.PROFILE, form.profile().get());
    }
    if (form.version().isPresent()) {
      text("certproc", FormRecord.VERSION, form.version().get());
    }
  }

  private void extension() throws XMLStreamException {
    start("pdfaExtension", "schemas");
    start("Bag");
    resource();
    text("pdfaSchema", "schema", "certproc form");
    text("pdfaSchema", "namespaceURI", FormRecord.NAMESPACE);
    text("pdfaSchema", "prefix", "certproc");
    start("pdfaSchema", "property");
    start("Seq");
    property(FormRecord.FORM_ID);
    property(FormRecord.PROFILE);
    property(FormRecord.VERSION);
    end(5);
  }

  private void property(String name) throws XMLStreamException {
    resource();
    text("pdfaProperty", "name", name);
    text("pdfaProperty", "valueType", "Text");
    text("pdfaProperty", "category", "external");
    text("pdfaProperty", "description", DESCRIPTIONS.getOrDefault(name, name));
    end(1);
  }

  private void resource() throws XMLStreamException {
    start("li");
    xml.writeAttribute("rdf", RDF, "parseType", "Resource");
  }

  private void text(String prefix, String name, String value) throws XMLStreamException {
    start(prefix, name);
    xml.writeCharacters(value);
    end(1);
  }

  private void start(String rdfName) throws XMLStreamException {
    xml.writeStartElement("rdf", rdfName, RDF);
  }

  private void start(String prefix, String name) throws XMLStreamException {
    xml.writeStartElement(prefix, name, NAMESPACES.getOrDefault(prefix, ""));
  }

  private void end(int levels) throws XMLStreamException {
    for (int i = 0; i < levels; i++) {
      xml.writeEndElement();
    }
  }
}
