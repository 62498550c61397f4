package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.Level;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.ChangeCase;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Origin;
import vn.certproc.core.profile.RegulationName;
import vn.certproc.core.profile.Term;
import vn.certproc.core.profile.Trait;

/** Reads what the rules work with: names, vocabularies, changes, checks and their numbers. */
final class Rulebook {

  private final Source source;

  Rulebook(Source source) {
    this.source = source;
  }

  List<RegulationName> names(Optional<XmlNode> node) {
    List<RegulationName> all = new ArrayList<>();
    for (XmlNode each : node.map(n -> n.all("name")).orElse(List.of())) {
      source.once("name of " + each.required("word"), each);
      all.add(
          new RegulationName(
              each.required("word"),
              each.required("as"),
              source.citation(each),
              Source.note(each),
              Source.origin(each)));
    }
    return all;
  }

  Map<Vocabulary, Map<Code, Term>> vocabularies(XmlNode node) {
    Map<Vocabulary, Map<Code, Term>> all = new EnumMap<>(Vocabulary.class);
    for (XmlNode each : node.all("vocabulary")) {
      Vocabulary name = Source.one(Vocabulary.class, each.required("name"));
      source.once("vocabulary " + name.code(), each);
      Map<Code, Term> terms = new LinkedHashMap<>();
      for (XmlNode term : each.all("term")) {
        source.once(name.code() + " " + term.required("code"), term);
        terms.put(Code.of(term.required("code")), term(term));
      }
      all.put(name, java.util.Collections.unmodifiableMap(terms));
    }
    return all;
  }

  private Term term(XmlNode node) {
    return new Term(
        Code.of(node.required("code")),
        Source.text(node),
        Source.set(SubscriberKind.class, node, "subscribers"),
        Source.set(Trait.class, node, "traits"),
        source.citation(node),
        Source.note(node),
        Source.origin(node));
  }

  List<ChangeCase> changeCases(Optional<XmlNode> node) {
    List<ChangeCase> all = new ArrayList<>();
    for (XmlNode each : node.map(n -> n.all("changeCase")).orElse(List.of())) {
      ChangeCase made = changeCase(each);
      made.subscribers()
          .forEach(
              s ->
                  made.operations()
                      .forEach(
                          o ->
                              source.once(
                                  "change of "
                                      + made.field().value()
                                      + " × "
                                      + s.code()
                                      + " × "
                                      + o.code(),
                                  each)));
      all.add(made);
    }
    return all;
  }

  private ChangeCase changeCase(XmlNode node) {
    return new ChangeCase(
        Code.of(node.required("field")),
        Source.subscribers(node),
        Source.set(ChangeCase.Operation.class, node, "operations"),
        node.attribute("sector").map(s -> Source.one(Trait.class, s)),
        Source.one(Outcome.class, node.required("outcome")),
        source.citation(node),
        Source.note(node),
        Source.origin(node));
  }

  List<CheckSpec> checks(XmlNode node) {
    return node.all("check").stream().map(this::check).toList();
  }

  private CheckSpec check(XmlNode node) {
    String code = node.required("code");
    source.once("check " + code, node);
    Map<String, String> parameters = new LinkedHashMap<>();
    Map<String, Origin> origins = new LinkedHashMap<>();
    for (XmlNode each : node.all("parameter")) {
      source.once("parameter " + code + " " + each.required("name"), each);
      parameters.put(each.required("name"), each.required("value"));
      origins.put(each.required("name"), Source.origin(each));
    }
    return new CheckSpec(
        code,
        node.all("bind").stream().map(b -> binding(code, b)).toList(),
        parameters,
        origins,
        node.all("fields").stream().map(Rulebook::fields).toList(),
        Source.note(node));
  }

  private CheckSpec.Binding binding(String check, XmlNode node) {
    CheckSpec.Binding made =
        new CheckSpec.Binding(
            Source.procedures(node),
            Source.subscribers(node),
            Source.one(Level.class, node.required("level")),
            node.flag("unknown"),
            source.citation(node),
            Source.note(node),
            Source.origin(node));
    made.procedures()
        .forEach(
            p ->
                made.subscribers()
                    .forEach(
                        s ->
                            source.once(
                                "check " + check + " × " + p.code() + " × " + s.code(), node)));
    return made;
  }

  private static CheckSpec.FieldSet fields(XmlNode node) {
    return new CheckSpec.FieldSet(
        Source.procedures(node),
        Source.subscribers(node),
        node.words("required"),
        node.words("advised"),
        Source.origin(node));
  }
}
