package vn.certproc.core.internal.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.internal.rule.Finding;
import vn.certproc.core.internal.rule.Period;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.SubscriberSilence;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageException;
import vn.certproc.core.triage.TriageFiling;
import vn.certproc.core.triage.TriageQuestion;
import vn.certproc.core.triage.TriageRemark;
import vn.certproc.core.triage.TriageVerdict;

/** One triage under one profile. For one run; not thread-safe. */
public final class TriageRun {

  private static final String PERIOD = "period";

  private final Profile profile;
  private final EventBook book;
  private final SubscriberKind kind;
  private final LocalDate on;
  private final Optional<String> province;

  private final List<TriageRemark> remarks = new ArrayList<>();
  private final List<TriageQuestion> questions = new ArrayList<>();

  /**
   * A run for this kind of subscriber on this day.
   *
   * @param province the host's, where it was told
   */
  public TriageRun(Profile profile, SubscriberKind kind, LocalDate on, Optional<String> province) {
    this.profile = profile;
    this.book = profile.events();
    this.kind = kind;
    this.on = on;
    this.province = province;
  }

  /** What these events lead to. */
  public TriageAnswer answer(List<TriageEvent> given) {
    Optional<SubscriberSilence> silence = book.silence(kind);
    Set<EventSpec> events = known(given, silence.isPresent());
    if (silence.isPresent()) {
      return silent(given, silence.get(), events);
    }
    KnownFacts facts = new KnownFacts(book, on);
    given.forEach(each -> facts.take(event(each.code()), each.facts()));
    List<Code> codes = events.stream().map(EventSpec::code).toList();
    Together together = new Together(book, kind, codes);
    together.contradictions();
    remarks.addAll(facts.contradictions());
    remarks.addAll(together.remarks());
    if (!remarks.isEmpty()) {
      return made(given, List.of());
    }
    List<Judged> judged =
        events.stream().map(e -> Judged.of(e, kind, book, facts.classes())).toList();
    return made(given, together(judged, together));
  }

  private List<TriageFiling> together(List<Judged> judged, Together together) {
    List<Owed> owed = judged.stream().flatMap(j -> j.owed().stream()).toList();
    List<Owed> left = together.remaining(owed);
    judged.forEach(j -> say(j, left));
    together.warnings(left);
    remarks.addAll(together.remarks());
    return new Filings(profile, kind).of(left);
  }

  /** The events, each once, in the order given. */
  private Set<EventSpec> known(List<TriageEvent> given, boolean silent) {
    List<String> possible =
        book.events().values().stream()
            .filter(e -> silent || e.subscribers().contains(kind))
            .map(e -> e.code().value())
            .toList();
    if (given.isEmpty()) {
      throw new TriageException.NoEvent(possible);
    }
    Set<EventSpec> all = new LinkedHashSet<>();
    for (TriageEvent each : given) {
      EventSpec event = event(each.code());
      if (!possible.contains(each.code())) {
        throw TriageException.UnknownWord.notFor(each.code(), kind.code(), possible);
      }
      all.add(event);
    }
    return all;
  }

  private EventSpec event(String code) {
    return book.events().values().stream()
        .filter(e -> e.code().value().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                TriageException.UnknownWord.event(
                    code, profile.id(), book.events().keySet().stream().map(Code::value).toList()));
  }

  private TriageAnswer silent(
      List<TriageEvent> given, SubscriberSilence silence, Set<EventSpec> events) {
    remarks.add(
        new TriageRemark(
            TriageRemark.Kind.OPEN,
            "silent",
            events.stream().map(EventSpec::code).toList(),
            silence.text(),
            Optional.of(silence.citation()),
            silence.note()));
    return made(given, List.of());
  }

  private void say(Judged judged, List<Owed> left) {
    EventSpec event = judged.event();
    judged.missing().ifPresent(fact -> questions.add(question(event, fact)));
    Optional<EventRule> found = judged.rule();
    if (found.isEmpty()) {
      return;
    }
    EventRule rule = found.get();
    boolean overtaken =
        !rule.filings().isEmpty() && left.stream().noneMatch(o -> o.event().equals(event));
    rule.nothing().ifPresent(t -> remark(TriageRemark.Kind.NOTHING, event, rule, t));
    if (!overtaken) {
      rule.open().ifPresent(t -> remark(TriageRemark.Kind.OPEN, event, rule, t));
      rule.warnings().forEach(t -> remark(TriageRemark.Kind.WARNING, event, rule, t));
      judged.unsaid().forEach(fact -> unsaid(event, rule, fact));
    }
  }

  private static TriageQuestion question(EventSpec event, FactSpec fact) {
    return new TriageQuestion(
        event.code(), fact.key(), fact.keys(), fact.question(), fact.values());
  }

  private void remark(TriageRemark.Kind kind, EventSpec event, EventRule rule, Text text) {
    remarks.add(
        new TriageRemark(
            kind,
            rule.key(),
            List.of(event.code()),
            text,
            Optional.of(rule.citation()),
            kind == TriageRemark.Kind.WARNING ? Optional.empty() : rule.note()));
  }

  private void unsaid(EventSpec event, EventRule rule, FactSpec fact) {
    fact.notGiven()
        .filter(text -> remarks.stream().noneMatch(r -> r.text().equals(text)))
        .ifPresent(
            text ->
                remarks.add(
                    new TriageRemark(
                        TriageRemark.Kind.WARNING,
                        fact.key(),
                        List.of(event.code()),
                        text,
                        Optional.of(rule.citation()),
                        Optional.empty())));
  }

  /** Rules that are not in force, or another province's, are answered by and warned of. */
  private void period() {
    Finding finding = Period.ask(profile, on, province);
    if (finding.outcome() == Outcome.WARNING) {
      remarks.add(
          new TriageRemark(
              TriageRemark.Kind.WARNING,
              PERIOD,
              List.of(),
              Finding.sentence(finding.sentenceKey(PERIOD), finding, profile.wording()),
              finding.citation(),
              finding.note()));
    }
  }

  private TriageAnswer made(List<TriageEvent> given, List<TriageFiling> filings) {
    period();
    return new TriageAnswer(
        profile.id(),
        profile.sha256(),
        on,
        kind,
        given,
        verdict(),
        filings,
        remarks.stream().sorted(java.util.Comparator.comparing(TriageRemark::kind)).toList(),
        questions);
  }

  private TriageVerdict verdict() {
    boolean contradictory =
        remarks.stream().anyMatch(r -> r.kind() == TriageRemark.Kind.CONTRADICTION);
    boolean open =
        !questions.isEmpty() || remarks.stream().anyMatch(r -> r.kind() == TriageRemark.Kind.OPEN);
    if (contradictory) {
      return TriageVerdict.CONTRADICTORY;
    }
    return open ? TriageVerdict.UNDECIDED : TriageVerdict.DECIDED;
  }
}
