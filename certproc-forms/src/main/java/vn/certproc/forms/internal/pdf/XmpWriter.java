package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.certproc.forms.FormPart;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.FormDocument;

/**
 * Writes the metadata packet of a PDF/A-3 (ISO 19005-3, 6.6): identification, title, dates, and the
 * form's own properties, where each of its parts comes from among them, with the extension schema
 * that PDF/A asks for. A tagged file says that it is a PDF/UA-1 too (ISO 14289-1, 5).
 */
final class XmpWriter {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final Map<String, String> NAMESPACES = namespaces();
  private static final String PDF_UA = "http://www.aiim.org/pdfua/ns/id/";
  private static final List<Property> OWN =
      List.of(
          new Property(FormRecord.FORM_ID, "Text", "Identifier of the form, such as tt185-07"),
          new Property(
              FormRecord.PROFILE, "Text", "Identifier of the rule profile the form was made under"),
          new Property(FormRecord.VERSION, "Text", "Version of the form definitions"),
          new Property(
              FormRecord.PROVENANCE,
              "seq Text",
              "Where each part of the form comes from: part, wording, certainty, base"),
          new Property(
              FormRecord.PLACES,
              "seq Text",
              "Where the form is signed digitally: field, signer, page, left, lower edge, width and"
                  + " height in points, element of the structure before it, printed name"));
  private static final List<Property> ACCESSIBLE =
      List.of(new Property("part", "Integer", "Part of ISO 14289 that the file follows"));

  private final XMLStreamWriter xml;

  private XmpWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** A property of an extension schema. */
  private record Property(String name, String type, String description) {}

  private static Map<String, String> namespaces() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("dc", "http://purl.org/dc/elements/1.1/");
    all.put("pdf", "http://ns.adobe.com/pdf/1.3/");
    all.put("xmp", "http://ns.adobe.com/xap/1.0/");
    all.put("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
    all.put("pdfuaid", PDF_UA);
    all.put("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/");
    all.put("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#");
    all.put("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#");
    all.put("certproc", FormRecord.NAMESPACE);
    return all;
  }

  static byte[] write(FormDocument form, PdfOptions options, List<String> places, String producer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      // The JDK's own writer: another one on the path must not change a byte.
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new XmpWriter(xml).packet(form, options, places, producer);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private void packet(FormDocument form, PdfOptions options, List<String> places, String producer)
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
    text("pdfaid", "conformance", options.tagged() ? "A" : "B");
    if (options.tagged()) {
      text("pdfuaid", "part", "1");
    }
    title(form.title());
    text("dc", "format", "application/pdf");
    language();
    text("pdf", "Producer", producer);
    String date = options.created().truncatedTo(ChronoUnit.SECONDS).toString();
    text("xmp", "CreateDate", date);
    text("xmp", "ModifyDate", date);
    text("xmp", "MetadataDate", date);
    form(form, options);
    sequence(FormRecord.PLACES, places);
    extensions(options.tagged());
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

  private void form(FormDocument form, PdfOptions options) throws XMLStreamException {
    text("certproc", FormRecord.FORM_ID, form.formId());
    if (options.profile().isPresent()) {
      text("certproc", FormRecord.PROFILE, options.profile().get());
    }
    text("certproc", FormRecord.VERSION, options.formsVersion());
    sequence(FormRecord.PROVENANCE, form.parts().stream().map(XmpWriter::provenance).toList());
  }

  private void sequence(String name, List<String> items) throws XMLStreamException {
    if (items.isEmpty()) {
      return;
    }
    start("certproc", name);
    start("Seq");
    for (String item : items) {
      start("li");
      xml.writeCharacters(item);
      end(1);
    }
    end(2);
  }

  private static String provenance(FormPart part) {
    return String.join(
        " | ", part.kind().code(), part.label().vi(), part.provenance().code(), part.base());
  }

  private void extensions(boolean accessible) throws XMLStreamException {
    start("pdfaExtension", "schemas");
    start("Bag");
    extension("certproc form", FormRecord.NAMESPACE, "certproc", OWN);
    if (accessible) {
      extension("PDF/UA identification", PDF_UA, "pdfuaid", ACCESSIBLE);
    }
    end(2);
  }

  private void extension(String name, String namespace, String prefix, List<Property> properties)
      throws XMLStreamException {
    resource();
    text("pdfaSchema", "schema", name);
    text("pdfaSchema", "namespaceURI", namespace);
    text("pdfaSchema", "prefix", prefix);
    start("pdfaSchema", "property");
    start("Seq");
    for (Property property : properties) {
      resource();
      text("pdfaProperty", "name", property.name());
      text("pdfaProperty", "valueType", property.type());
      text("pdfaProperty", "category", "external");
      text("pdfaProperty", "description", property.description());
      end(1);
    }
    end(3);
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
