package vn.certproc.core.internal.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.Code;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.triage.TriageException;
import vn.certproc.core.triage.TriageRemark;

/**
 * The facts given with any of the events: they are about one subscriber, so each counts for all.
 * For one run; not thread-safe.
 */
final class KnownFacts {

  private final EventBook book;
  private final LocalDate on;
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final List<TriageRemark> contradictions = new ArrayList<>();

  private record Given(String usual, String said, Code event) {}

  KnownFacts(EventBook book, LocalDate on) {
    this.book = book;
    this.on = on;
  }

  /** Takes what is known of an event. */
  void take(EventSpec event, Map<String, String> facts) {
    facts.forEach((key, value) -> take(event, key, value));
  }

  private void take(EventSpec event, String key, String value) {
    FactSpec fact =
        event.asks().stream()
            .map(ask -> book.fact(ask.fact()))
            .filter(f -> f.keys().contains(key))
            .findFirst()
            .orElseThrow(
                () -> TriageException.UnknownWord.key(key, event.code().value(), keys(event)));
    String usual = fact.usual(key, value, on).orElseThrow(() -> wrong(fact, key, value));
    if (!fact.reachesLeast(usual)) {
      throw TriageException.NotANumber.tooSmall(value, key, fact.least().orElseThrow());
    }
    Given now = new Given(usual, key + "=" + value, event.code());
    Given before = given.putIfAbsent(fact.key(), now);
    if (before != null && !before.usual().equals(usual)) {
      contradictions.add(contradiction(fact.key(), before, now));
    }
  }

  private List<String> keys(EventSpec event) {
    return event.asks().stream().flatMap(a -> book.fact(a.fact()).keys().stream()).toList();
  }

  private static TriageException wrong(FactSpec fact, String key, String value) {
    if (fact.limit().isEmpty()) {
      return TriageException.UnknownWord.value(value, key, fact.classes());
    }
    return key.equals(fact.key())
        ? TriageException.NotANumber.number(value, key)
        : TriageException.NotANumber.day(value, key);
  }

  private static TriageRemark contradiction(String fact, Given before, Given now) {
    return new TriageRemark(
        TriageRemark.Kind.CONTRADICTION,
        fact,
        Stream.of(before.event(), now.event()).distinct().toList(),
        Messages.text("triage-facts-differ", Map.of("first", before.said(), "second", now.said())),
        Optional.empty(),
        Optional.empty());
  }

  List<TriageRemark> contradictions() {
    return contradictions;
  }

  /** Each given fact by its class. */
  Map<String, String> classes() {
    Map<String, String> all = new LinkedHashMap<>();
    given.forEach((key, one) -> all.put(key, book.fact(key).classOf(one.usual())));
    return all;
  }
}
