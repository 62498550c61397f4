package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a form's own properties from the metadata packet of a PDF. */
final class XmpReader {

  /** More than a form has; what a file says beyond is not read. */
  private static final int MOST_PLACES = 50;

  private XmpReader() {}

  /** What the packet says; nothing where it is no XML. */
  static FormRecord read(byte[] packet) {
    Map<String, String> found = new HashMap<>();
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(packet));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          attributes(xml, found);
          if (FormRecord.NAMESPACE.equals(xml.getNamespaceURI())
              && FormRecord.READ.contains(xml.getLocalName())) {
            found.put(xml.getLocalName(), xml.getElementText().strip());
          }
        }
      }
    } catch (XMLStreamException e) {
      // The metadata only names the form; the request, which matters, may still be whole.
      found.clear();
    }
    return new FormRecord(
        Optional.ofNullable(found.get(FormRecord.FORM_ID)),
        Optional.ofNullable(found.get(FormRecord.PROFILE)),
        Optional.ofNullable(found.get(FormRecord.VERSION)));
  }

  /** The places to sign that the packet records; nothing where it is no XML. */
  static List<SigningPlace> places(byte[] packet) {
    List<SigningPlace> places = new ArrayList<>();
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(packet));
      while (xml.hasNext() && places.size() < MOST_PLACES) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && isPlaces(xml)) {
          items(xml, places);
        }
      }
    } catch (XMLStreamException e) {
      places.clear();
    }
    return places;
  }

  private static boolean isPlaces(XMLStreamReader xml) {
    return FormRecord.NAMESPACE.equals(xml.getNamespaceURI())
        && FormRecord.PLACES.equals(xml.getLocalName());
  }

  private static void items(XMLStreamReader xml, List<SigningPlace> places)
      throws XMLStreamException {
    while (places.size() < MOST_PLACES) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && isPlaces(xml)) {
        return;
      }
      if (event == XMLStreamReader.START_ELEMENT && "li".equals(xml.getLocalName())) {
        SigningPlace.of(xml.getElementText()).ifPresent(places::add);
      }
    }
  }

  /** Other tools that rewrite the packet may turn plain properties into attributes. */
  private static void attributes(XMLStreamReader xml, Map<String, String> found) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (FormRecord.NAMESPACE.equals(xml.getAttributeNamespace(i))) {
        found.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
