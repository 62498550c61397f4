package vn.certproc.core.internal.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventSpec;

/** Looks whether what is said of events together can be so. */
final class CombinationAudit {

  private final EventBook book;
  private final Source source;
  private final XmlNode node;
  private final List<Mention> first;
  private final List<Mention> second;

  CombinationAudit(EventBook book, Source source, XmlNode node) {
    this.book = book;
    this.source = source;
    this.node = node;
    this.first = Mention.all(node, "events");
    this.second = Mention.all(node, "with");
  }

  void check() {
    Stream.concat(first.stream(), second.stream()).forEach(this::known);
    once();
    if (node.name().equals(Combination.Kind.CONTRADICT.code())) {
      two();
    }
    if (node.name().equals(Combination.Kind.SUPERSEDE.code())) {
      notItself();
    }
  }

  private void known(Mention mention) {
    Optional<EventSpec> event = book.event(mention.event());
    if (event.isEmpty()) {
      source.fault(node, "profile-unknown-event", Map.of("event", mention.event().value()));
    }
    event.ifPresent(
        e -> mention.only().ifPresent(c -> EventAudit.condition(node, e, c, book, source)));
  }

  /** An event that is meant with one value alone stands once: the other mention would mean all. */
  private void once() {
    Set<Code> seen = new HashSet<>();
    List<Mention> all = Stream.concat(first.stream(), second.stream()).toList();
    for (Mention each : all) {
      boolean again = !seen.add(each.event());
      if (again
          && all.stream().anyMatch(m -> m.event().equals(each.event()) && m.only().isPresent())) {
        fault("profile-combination-one-event", "event", each.event().value());
      }
    }
  }

  /** An event happens once in an answer, so that it cannot contradict itself. */
  private void two() {
    Set<Code> firsts = codes(first);
    Set<Code> both = codes(second);
    both.retainAll(firsts);
    if (second.isEmpty() && firsts.size() < 2) {
      both.addAll(firsts);
    }
    both.stream()
        .map(Code::value)
        .sorted()
        .forEach(event -> fault("profile-combination-pair", "event", event));
  }

  /** What drops a procedure must not be dropped by it: neither would be left. */
  private void notItself() {
    Set<Procedure> both = Source.set(Procedure.class, node, "when");
    both.retainAll(Source.set(Procedure.class, node, "drops"));
    Set<Code> events = codes(first);
    events.retainAll(codes(second));
    if (first.isEmpty() || second.isEmpty() || !events.isEmpty()) {
      both.forEach(each -> fault("profile-supersede-itself", "procedure", each.code()));
    }
  }

  private void fault(String code, String name, String value) {
    source.fault(node, code, Map.of("key", node.required("key"), name, value));
  }

  private static Set<Code> codes(List<Mention> mentions) {
    Set<Code> all = new HashSet<>();
    mentions.forEach(m -> all.add(m.event()));
    return all;
  }
}
