package vn.certproc.forms.internal.definition;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.RequestFields;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.forms.FormPart;
import vn.certproc.forms.PartKind;
import vn.certproc.forms.Provenance;

/**
 * What reading each part of one file shares: provenance, conditions, paths, and the faults found in
 * them. A part that is wrong is noted and read as well as it goes, so that the rest is judged too.
 * For one file; not thread-safe.
 */
final class Reading {

  private static final Map<Condition.Fact, Predicate<String>> ANSWERS =
      Map.of(
          Condition.Fact.SENDER, codes(SignerKind.values()),
          Condition.Fact.SUBSCRIBER, codes(SubscriberKind.values()),
          Condition.Fact.ASKED, codes(Procedure.values()),
          Condition.Fact.APPLICANT, codes(ApplicantRole.values()),
          Condition.Fact.GIVEN, RequestFields.names()::contains,
          Condition.Fact.ROWS, Set.of(Paths.ONE_ROW, Paths.SEVERAL_ROWS)::contains);

  private final String source;
  private final Faults faults;

  Reading(String source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  String source() {
    return source;
  }

  void fault(XmlNode at, String code, Map<String, String> arguments) {
    faults.add(source, at, code, arguments);
  }

  /** The provenance a node states, or else the one around it. */
  Origin origin(XmlNode node, Origin around) {
    Optional<String> provenance = node.attribute("provenance");
    Optional<String> base = node.attribute("base");
    if (provenance.isEmpty() && base.isEmpty()) {
      return around;
    }
    return new Origin(
        provenance.flatMap(p -> Coded.find(Provenance.class, p)).or(around::provenance),
        base.or(around::base));
  }

  /** A part whose wording is the node's text. */
  FormPart textPart(PartKind kind, XmlNode node, Origin around) {
    return part(kind, node, node.text(), Optional.empty(), around);
  }

  /** A part with a label and a path. */
  FormPart fieldPart(PartKind kind, XmlNode node, Origin around) {
    return part(kind, node, node.required("label"), node.attribute("path"), around);
  }

  FormPart part(PartKind kind, XmlNode node, String label, Optional<String> path, Origin around) {
    Origin origin = origin(node, around);
    if (origin.provenance().isEmpty() || origin.base().isEmpty()) {
      fault(node, "form-provenance-missing", Map.of("part", kind.code()));
    }
    return new FormPart(
        kind,
        new Text(orDash(label), orDash(node.required("en"))),
        path,
        origin.provenance().orElse(Provenance.INFERRED_WEAK),
        origin.base().orElse(""));
  }

  /** The wording of a node in both languages. */
  Text glossed(XmlNode node) {
    return new Text(orDash(node.text()), orDash(node.required("en")));
  }

  /** An id is its set and number. */
  void checkId(XmlNode form) {
    String expected = form.required("set") + "-" + form.required("number");
    if (!form.required("id").equals(expected)) {
      fault(form, "form-id-mismatch", Map.of("id", form.required("id"), "expected", expected));
    }
  }

  /** A blank wording is the schema's fault already. */
  private static String orDash(String wording) {
    return wording.isBlank() ? "-" : wording;
  }

  /** The path of a field, choice or signature. */
  String documentPath(XmlNode node, String attribute) {
    return path(node, node.required(attribute), Paths::ofDocument);
  }

  /** The path of a column. */
  String rowPath(XmlNode node) {
    return path(node, node.required("path"), Paths::ofRow);
  }

  /** The path of a field to fill in. */
  String entryPath(XmlNode node, String attribute) {
    return path(node, node.required(attribute), Paths::ofEntry);
  }

  /** Codes that a list of an enumeration must know. */
  List<String> codes(XmlNode node, String attribute, Coded[] constants) {
    List<String> codes = node.words(attribute);
    if (!codes.stream().allMatch(codes(constants))) {
      fault(node, "form-code-unknown", Map.of("attribute", attribute));
    }
    return codes;
  }

  private String path(XmlNode node, String path, Predicate<String> known) {
    if (!path.isEmpty() && !known.test(path)) {
      fault(node, "form-path-unknown", Map.of("path", path));
    }
    return path;
  }

  /** A text whose placeholders are known: paths, and of a dated one the parts of its date line. */
  Template template(XmlNode node) {
    Template template = new Template(node.text());
    Set<String> dated = Conventions.dateParts(has(node, "date"), has(node, "place"));
    template.names().stream()
        .filter(name -> !dated.contains(name))
        .forEach(name -> path(node, name, Paths::ofDocument));
    return template;
  }

  private static boolean has(XmlNode node, String attribute) {
    return node.attribute(attribute).isPresent();
  }

  /** Where a paragraph's day and place stand, where it is a dated one. */
  Optional<BlockSpec.Dated> dated(XmlNode node) {
    Optional<String> place = node.attribute("place").map(p -> documentPath(node, "place"));
    return node.attribute("date").map(d -> new BlockSpec.Dated(documentPath(node, "date"), place));
  }

  /** The condition of a node, where it has one. */
  Optional<Condition> when(XmlNode node) {
    return node.attribute("when").flatMap(text -> condition(node, text));
  }

  private Optional<Condition> condition(XmlNode node, String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Set<String> values =
        new LinkedHashSet<>(Arrays.asList(text.substring(equals + 1).split(",", -1)));
    Optional<Condition.Fact> fact = fact(name);
    if (fact.isEmpty() || !values.stream().allMatch(v -> answers(fact.get()).test(v))) {
      fault(node, "form-condition-unknown", Map.of("condition", text));
      return Optional.empty();
    }
    return Optional.of(new Condition(fact.get(), values));
  }

  private static Optional<Condition.Fact> fact(String name) {
    return Stream.of(Condition.Fact.values())
        .filter(f -> f.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Predicate<String> answers(Condition.Fact fact) {
    return ANSWERS.getOrDefault(fact, v -> false);
  }

  private static Predicate<String> codes(Coded[] constants) {
    return Stream.of(constants).map(Coded::code).collect(Collectors.toUnmodifiableSet())::contains;
  }
}
