package vn.certproc.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.text.Text;

/**
 * What {@code case.xml} says.
 *
 * @param about what it is about
 * @param profile the profile's id
 * @param on the day
 * @param province the host's province
 * @param expected what must come
 */
record CaseHeader(
    Text about, String profile, LocalDate on, Optional<String> province, Expectation expected) {

  private static final SchemaDocument DOCUMENTS =
      SchemaDocument.of(
          Objects.requireNonNull(
              CaseHeader.class.getResourceAsStream("conformance-1.xsd"), "schema"));

  /**
   * Reads a {@code case.xml}.
   *
   * @throws ConformanceException.Invalid with all its faults
   */
  static CaseHeader read(byte[] xml, String source) {
    List<Fault> faults = new ArrayList<>();
    Optional<XmlNode> root = DOCUMENTS.read(xml, source, faults);
    if (root.isEmpty() || !faults.isEmpty()) {
      throw new ConformanceException.Invalid(faults);
    }
    XmlNode node = root.get();
    return new CaseHeader(
        about(node.first("about").orElseThrow()),
        node.required("profile"),
        LocalDate.parse(node.required("on")),
        node.attribute("province"),
        expected(node.first("expected").orElseThrow()));
  }

  /** Its Vietnamese stands beside it; where it does not, there is one text for both. */
  private static Text about(XmlNode node) {
    return new Text(node.attribute("vi").orElse(node.text()), node.text());
  }

  private static Expectation expected(XmlNode node) {
    Set<Expectation.Part> exact =
        Stream.of(Expectation.Part.values())
            .filter(part -> node.words("exact").contains(part.code()))
            .collect(Collectors.toUnmodifiableSet());
    return new Expectation(stated(node), exact);
  }

  private static Answer stated(XmlNode node) {
    return new Answer(
        node.required("verdict"),
        node.all("check").stream()
            .map(
                c ->
                    new Answer.CheckAnswer(
                        c.required("code"), c.required("outcome"), c.attribute("cause")))
            .toList(),
        node.all("step").stream()
            .map(
                s ->
                    new Answer.StepAnswer(
                        s.required("formSet"),
                        s.required("form"),
                        s.required("to"),
                        s.words("channels")))
            .toList(),
        node.all("obligation").stream().map(CaseHeader::obligation).toList());
  }

  private static Answer.ObligationAnswer obligation(XmlNode node) {
    return new Answer.ObligationAnswer(
        node.required("code"),
        node.attribute("form"),
        node.first("due")
            .map(
                due ->
                    new Answer.DueAnswer(
                        Integer.parseInt(due.required("days")),
                        due.required("unit"),
                        due.required("after"))));
  }
}
