package vn.certproc.api.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.DeviceType;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.TokenCondition;

class PayloadSchemaTest {

  private static final String XS = "http://www.w3.org/2001/XMLSchema";
  private static final Set<String> DOCUMENTED =
      Set.of(
          "schema",
          "element",
          "attribute",
          "complexType",
          "simpleType",
          "group",
          "enumeration",
          "any");

  private static Document xsd() throws Exception {
    return SafeXml.documentBuilder().parse(new ByteArrayInputStream(PayloadSchema.xsd()));
  }

  private static List<Element> elements(Document xsd, String name) {
    NodeList all = xsd.getElementsByTagNameNS(XS, name);
    List<Element> list = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      list.add((Element) all.item(i));
    }
    return list;
  }

  /** The languages in which the component itself, not one inside it, is documented. */
  private static Set<String> languages(Element component) {
    Set<String> languages = new TreeSet<>();
    for (Node n = component.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && e.getLocalName().equals("annotation")) {
        NodeList docs = e.getElementsByTagNameNS(XS, "documentation");
        for (int i = 0; i < docs.getLength(); i++) {
          Element doc = (Element) docs.item(i);
          assertThat(doc.getTextContent()).isNotBlank();
          languages.add(doc.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"));
        }
      }
    }
    return languages;
  }

  @Test
  void everythingIsDocumentedInBothLanguages() throws Exception {
    int count = 0;
    for (String name : DOCUMENTED) {
      for (Element each : elements(xsd(), name)) {
        assertThat(languages(each))
            .as(name + " " + each.getAttribute("name"))
            .containsExactly("en", "vi");
        count++;
      }
    }
    assertThat(count).isGreaterThan(150);
  }

  @Test
  void enumerationsAreThoseOfTheModel() throws Exception {
    assertValues("SubscriberKind", SubscriberKind.values());
    assertValues("DeviceType", DeviceType.values());
    assertValues("ApplicantRole", ApplicantRole.values());
    assertValues("TokenCondition", TokenCondition.values());
    assertValues("Channel", Channel.values());
  }

  private static void assertValues(String type, Coded[] values) throws Exception {
    List<String> codes = new ArrayList<>();
    for (Coded each : values) {
      codes.add(each.code());
    }
    List<String> allowed = new ArrayList<>();
    for (Element each : elements(xsd(), "enumeration")) {
      Element owner = (Element) each.getParentNode().getParentNode();
      if (owner.getAttribute("name").equals(type)) {
        allowed.add(each.getAttribute("value"));
      }
    }
    assertThat(allowed).as(type).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void aFreshCopyEachTime() {
    byte[] first = PayloadSchema.xsd();
    first[0] = 'x';
    assertThat(PayloadSchema.xsd()[0]).isEqualTo((byte) '<');
  }
}
