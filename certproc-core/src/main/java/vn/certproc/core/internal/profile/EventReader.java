package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.Concern;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.SubscriberSilence;
import vn.certproc.core.profile.Term;

/** Reads what may happen and what follows. For one profile; not thread-safe. */
final class EventReader {

  private final Source source;
  private final Map<Vocabulary, Map<Code, Term>> terms;
  private final List<CheckSpec> checks;

  /** The limits of the number facts, for the places in sentences that name them. */
  private final Map<String, String> limits = new HashMap<>();

  /** Words that stand in several places, by their key. */
  private final Map<String, Text> shared = new HashMap<>();

  EventReader(Source source, Map<Vocabulary, Map<Code, Term>> terms, List<CheckSpec> checks) {
    this.source = source;
    this.terms = terms;
    this.checks = checks;
  }

  EventBook book(Optional<XmlNode> events) {
    if (events.isEmpty()) {
      return EventBook.none();
    }
    XmlNode node = events.get();
    for (XmlNode say : node.all("say")) {
      source.once("say " + say.required("key"), say);
      shared.put(say.required("key"), Source.text(say));
    }
    Map<String, FactSpec> facts = facts(node);
    return new EventBook(
        Source.list(Procedure.class, node, "order"),
        facts,
        node.all("outOfScope").stream().map(this::silence).toList(),
        events(node),
        combinations(node));
  }

  private Map<String, FactSpec> facts(XmlNode node) {
    Map<String, FactSpec> all = new LinkedHashMap<>();
    for (XmlNode each : node.all("fact")) {
      String key = each.required("key");
      source.once("fact " + key, each);
      each.attribute("until").ifPresent(day -> source.once("fact " + day, each));
      OptionalInt limit = limit(each);
      limit.ifPresent(number -> limits.put(key, Integer.toString(number)));
      all.put(
          key,
          new FactSpec(
              key,
              words(each),
              values(each),
              limit,
              least(each),
              each.attribute("until"),
              each.first("notGiven").map(this::words)));
    }
    return all;
  }

  private OptionalInt limit(XmlNode fact) {
    Optional<String> check = fact.attribute("check");
    if (check.isEmpty()) {
      return OptionalInt.empty();
    }
    String name = fact.required("parameter");
    String value =
        checks.stream()
            .filter(c -> c.code().equals(check.get()))
            .findFirst()
            .map(c -> c.parameters().getOrDefault(name, ""))
            .orElse("");
    if (value.matches("[0-9]{1,6}")) {
      return OptionalInt.of(Integer.parseInt(value));
    }
    if (value.isEmpty()) { // one that is no number is the check's own fault
      source.fault(fact, "profile-fact-limit", Map.of("check", check.get(), "name", name));
    }
    return OptionalInt.of(0);
  }

  private static OptionalInt least(XmlNode fact) {
    return fact.attribute("least").stream().mapToInt(Integer::parseInt).findFirst();
  }

  private Map<String, Text> values(XmlNode fact) {
    Map<String, Text> all = new LinkedHashMap<>();
    for (XmlNode value : fact.all("value")) {
      source.once("value " + fact.required("key") + "=" + value.required("code"), value);
      all.put(value.required("code"), words(value));
    }
    fact.attribute("vocabulary")
        .map(name -> terms.getOrDefault(Source.one(Vocabulary.class, name), Map.of()))
        .ifPresent(known -> known.forEach((code, term) -> all.put(code.value(), term.label())));
    boolean number = fact.attribute("check").isPresent();
    if (number != all.isEmpty()) {
      source.fault(fact, "profile-fact-kind", Map.of("key", fact.required("key")));
    }
    return all;
  }

  private SubscriberSilence silence(XmlNode node) {
    for (SubscriberKind kind : Source.subscribers(node)) {
      source.once("silent on " + kind.code(), node);
    }
    return new SubscriberSilence(
        Source.subscribers(node), words(node), source.citation(node), note(node));
  }

  private Map<Code, EventSpec> events(XmlNode node) {
    Map<Code, EventSpec> all = new LinkedHashMap<>();
    for (XmlNode each : node.all("event")) {
      source.once("event " + each.required("code"), each);
      EventSpec event = event(each);
      all.put(event.code(), event);
    }
    return all;
  }

  private EventSpec event(XmlNode node) {
    List<EventSpec.Ask> asks = new ArrayList<>();
    for (XmlNode ask : node.all("ask")) {
      source.once(node.required("code") + " asks " + ask.required("fact"), ask);
      asks.add(new EventSpec.Ask(ask.required("fact"), ask.flag("optional")));
    }
    return new EventSpec(
        Code.of(node.required("code")),
        Source.subscribers(node),
        words(node),
        source.citation(node),
        note(node),
        asks,
        node.all("rule").stream().map(rule -> rule(rule, node)).toList());
  }

  private EventRule rule(XmlNode node, XmlNode event) {
    source.once("rule " + event.required("code") + " " + node.required("key"), node);
    return new EventRule(
        node.required("key"),
        Source.subscribers(node.attribute("subscribers").isPresent() ? node : event),
        node.all("when").stream()
            .map(w -> new EventRule.Condition(w.required("fact"), Set.copyOf(w.words("is"))))
            .toList(),
        node.all("file").stream().map(EventReader::filing).toList(),
        node.first("nothing").map(this::words),
        node.first("open").map(this::words),
        node.all("warning").stream().map(this::words).toList(),
        source.citation(node.attribute("clause").isPresent() ? node : event),
        note(node).or(() -> note(event)));
  }

  private static EventRule.Filing filing(XmlNode node) {
    return new EventRule.Filing(
        Source.one(Procedure.class, node.required("procedure")),
        node.attribute("concern").map(c -> Source.one(Concern.class, c)).orElse(Concern.OWN),
        node.words("reasons").stream().map(Code::of).toList(),
        node.attribute("applicant").map(a -> Source.one(ApplicantRole.class, a)));
  }

  private List<Combination> combinations(XmlNode node) {
    List<Combination> all = new ArrayList<>();
    for (XmlNode each : node.children()) {
      Coded.find(Combination.Kind.class, each.name())
          .ifPresent(kind -> all.add(combination(kind, each)));
    }
    return all;
  }

  private Combination combination(Combination.Kind kind, XmlNode node) {
    source.once("combination " + node.required("key"), node);
    boolean anyTwo = kind == Combination.Kind.CONTRADICT;
    return new Combination(
        kind,
        node.required("key"),
        Source.subscribers(node),
        codes(node, "events"),
        codes(node, node.attribute("with").isEmpty() && anyTwo ? "events" : "with"),
        only(node),
        Source.set(Procedure.class, node, "when"),
        Source.set(Procedure.class, node, "drops"),
        words(node),
        source.citation(node),
        note(node));
  }

  private static Set<Code> codes(XmlNode node, String attribute) {
    Set<Code> all = new HashSet<>();
    Mention.all(node, attribute).forEach(mention -> all.add(mention.event()));
    return all;
  }

  private static Map<Code, EventRule.Condition> only(XmlNode node) {
    Map<Code, EventRule.Condition> all = new HashMap<>();
    Stream.of("events", "with")
        .flatMap(attribute -> Mention.all(node, attribute).stream())
        .forEach(mention -> mention.only().ifPresent(c -> all.put(mention.event(), c)));
    return all;
  }

  private Optional<Text> note(XmlNode node) {
    return node.first("note").map(this::words);
  }

  /** The words of a node, its own or shared ones: one of the two. */
  private Text ownOrShared(XmlNode node) {
    Optional<String> say = node.attribute("say");
    if (say.isPresent() != node.first("vi").isEmpty()) {
      source.fault(node, "profile-words", Map.of());
    } else if (say.isPresent() && !shared.containsKey(say.get())) {
      source.fault(node, "profile-unknown-words", Map.of("key", say.get()));
    }
    return say.map(shared::get).orElseGet(() -> Source.text(node));
  }

  /** The words of a node; {@code {fact}} stands for the limit of a number fact. */
  private Text words(XmlNode node) {
    Text text = ownOrShared(node);
    for (Map.Entry<String, String> limit : limits.entrySet()) {
      String place = "{" + limit.getKey() + "}";
      text =
          new Text(
              text.vi().replace(place, limit.getValue()),
              text.en().replace(place, limit.getValue()));
    }
    return text;
  }
}
