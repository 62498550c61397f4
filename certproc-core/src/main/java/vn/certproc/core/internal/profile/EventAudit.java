package vn.certproc.core.internal.profile;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.internal.triage.FactSpace;
import vn.certproc.core.internal.triage.Reasons;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.Profile;

/**
 * Looks whether each event's rules fit the profile, and whether exactly one of them answers each
 * combination of facts.
 */
final class EventAudit {

  private static final long MOST_COMBINATIONS = 4096;

  private final Profile profile;
  private final EventBook book;
  private final Source source;

  private EventAudit(Profile profile, Source source) {
    this.profile = profile;
    this.book = profile.events();
    this.source = source;
  }

  static void check(Profile profile, XmlNode root, Source source) {
    Optional<XmlNode> node = root.first("events");
    if (node.isPresent()) {
      EventAudit audit = new EventAudit(profile, source);
      audit.orderIsWhole(node.get());
      node.get().all("event").forEach(audit::event);
      node.get().children().stream()
          .filter(each -> Coded.find(Combination.Kind.class, each.name()).isPresent())
          .forEach(each -> new CombinationAudit(profile.events(), source, each).check());
    }
  }

  private void orderIsWhole(XmlNode node) {
    if (book.order().size() != Procedure.values().length
        || !EnumSet.copyOf(book.order()).containsAll(EnumSet.allOf(Procedure.class))) {
      source.fault(node, "profile-event-order", Map.of());
    }
  }

  private void event(XmlNode node) {
    EventSpec event = book.event(Code.of(node.required("code"))).orElseThrow();
    boolean known = true;
    for (XmlNode ask : node.all("ask")) {
      if (!book.facts().containsKey(ask.required("fact"))) {
        source.fault(ask, "profile-unknown-fact", Map.of("fact", ask.required("fact")));
        known = false;
      }
    }
    List<XmlNode> rules = node.all("rule");
    boolean same = rules.size() == event.rules().size(); // not so where an event stands twice
    for (int i = 0; same && i < rules.size(); i++) {
      rule(rules.get(i), event.rules().get(i), event);
    }
    if (known) {
      everyCombinationHasOneRule(node, event);
    }
  }

  private void rule(XmlNode node, EventRule rule, EventSpec event) {
    if (!event.subscribers().containsAll(rule.subscribers())) {
      source.fault(node, "profile-rule-subscribers", Map.of("key", rule.key()));
    }
    boolean filing = !rule.filings().isEmpty();
    boolean silent = !filing && rule.nothing().isEmpty() && rule.open().isEmpty();
    if (silent || (filing && rule.nothing().isPresent())) {
      source.fault(node, "profile-rule-outcome", Map.of("key", rule.key()));
    }
    node.all("when")
        .forEach(
            when ->
                condition(
                    when,
                    event,
                    new EventRule.Condition(when.required("fact"), Set.copyOf(when.words("is"))),
                    book,
                    source));
    List<XmlNode> files = node.all("file");
    boolean same = files.size() == rule.filings().size();
    for (int i = 0; same && i < files.size(); i++) {
      filing(files.get(i), rule.filings().get(i), rule);
    }
  }

  /** Whether the event asks the fact, and the fact can be so. */
  static void condition(
      XmlNode at, EventSpec event, EventRule.Condition condition, EventBook book, Source source) {
    String fact = condition.fact();
    Optional<EventSpec.Ask> ask =
        event.asks().stream().filter(a -> a.fact().equals(fact)).findFirst();
    if (ask.isEmpty()) {
      source.fault(at, "profile-fact-not-asked", Map.of("fact", fact));
      return;
    }
    Set<String> known =
        new HashSet<>(
            Optional.ofNullable(book.facts().get(fact)).map(FactSpec::classes).orElse(List.of()));
    if (ask.get().optional()) {
      known.add(FactSpec.NOT_GIVEN);
    }
    condition.is().stream()
        .filter(value -> !known.contains(value))
        .sorted()
        .forEach(
            value -> source.fault(at, "profile-fact-value", Map.of("fact", fact, "value", value)));
  }

  private void filing(XmlNode node, EventRule.Filing filing, EventRule rule) {
    String procedure = filing.procedure().code();
    for (Code reason : filing.reasons()) {
      if (Reasons.term(profile, filing.procedure(), reason).isEmpty()) {
        source.fault(
            node, "profile-event-reason", Map.of("procedure", procedure, "reason", reason.value()));
      }
    }
    for (SubscriberKind asked : rule.subscribers()) {
      for (SubscriberKind kind : filing.concern().subscribers(asked)) {
        caseFits(node, filing, kind);
      }
    }
  }

  private void caseFits(XmlNode node, EventRule.Filing filing, SubscriberKind kind) {
    Map<String, String> cell =
        Map.of("procedure", filing.procedure().code(), "subscriber", kind.code());
    List<CaseEntry> cases = profile.casesOf(filing.procedure(), kind).toList();
    if (cases.isEmpty()) {
      source.fault(node, "profile-event-procedure", cell);
    } else if (!filing.applicant().stream()
        .allMatch(a -> cases.stream().allMatch(c -> c.cell().first().applicants().contains(a)))) {
      source.fault(node, "profile-event-applicant", cell);
    }
  }

  private void everyCombinationHasOneRule(XmlNode node, EventSpec event) {
    if (FactSpace.size(event, book) > MOST_COMBINATIONS) {
      source.fault(node, "profile-event-too-wide", Map.of("event", event.code().value()));
      return;
    }
    Set<String> reached = new HashSet<>();
    for (SubscriberKind kind : new java.util.TreeSet<>(event.subscribers())) {
      Set<String> said = new HashSet<>();
      for (Map<String, String> facts : FactSpace.whole(event, book)) {
        List<String> keys =
            event.rules().stream().filter(r -> r.holds(kind, facts)).map(EventRule::key).toList();
        reached.addAll(keys);
        if (keys.size() != 1 && said.add(keys.toString())) {
          notOne(node, kind, facts, keys);
        }
      }
    }
    node.all("rule").stream()
        .filter(r -> !reached.contains(r.required("key")))
        .forEach(
            r -> source.fault(r, "profile-rule-unreachable", Map.of("key", r.required("key"))));
  }

  private void notOne(
      XmlNode node, SubscriberKind kind, Map<String, String> facts, List<String> keys) {
    String where =
        kind.code()
            + facts.entrySet().stream()
                .map(e -> ", " + e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining());
    if (keys.isEmpty()) {
      source.fault(
          node, "profile-event-gap", Map.of("event", node.required("code"), "where", where));
    } else {
      source.fault(
          node,
          "profile-event-overlap",
          Map.of("event", node.required("code"), "where", where, "rules", String.join(", ", keys)));
    }
  }
}
