package vn.certproc.core.internal.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.internal.rule.Finding;
import vn.certproc.core.internal.rule.Period;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.SubscriberSilence;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageException;
import vn.certproc.core.triage.TriageFiling;
import vn.certproc.core.triage.TriageQuestion;
import vn.certproc.core.triage.TriageRemark;
import vn.certproc.core.triage.TriageVerdict;

/** One triage under one profile: takes what was asked, has it decided, has it worded. */
public final class TriageRun {

  private static final String PERIOD = "period";

  private final Profile profile;
  private final EventBook book;
  private final SubscriberKind kind;
  private final LocalDate on;
  private final Optional<String> province;

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
    List<EventSpec> events = List.copyOf(known(given, silence.isPresent()));
    KnownFacts facts = new KnownFacts(book, on);
    given.forEach(each -> facts.take(event(each.code()), each.facts()));
    if (silence.isPresent()) {
      return made(given, none(List.of(Remarks.silence(silence.get(), events))));
    }
    Courses courses = new Courses(book, kind, events);
    Courses.Possible possible = courses.possible(facts.classes());
    List<TriageRemark> wrong = new ArrayList<>(facts.contradictions());
    wrong.addAll(Remarks.clashes(possible.clashes()));
    if (!wrong.isEmpty()) {
      return made(given, none(wrong));
    }
    Questions questions = new Questions(book, events, facts.classes().keySet());
    if (possible.tooMany()) {
      return made(given, new Worded(List.of(), List.of(), questions.all()));
    }
    return made(
        given,
        new Worded(
            new Filings(profile, kind).of(possible.courses()),
            new Remarks(book, courses).in(possible.courses()),
            questions.between(possible.courses())));
  }

  /** What an official reads. */
  private record Worded(
      List<TriageFiling> filings, List<TriageRemark> remarks, List<TriageQuestion> questions) {}

  private static Worded none(List<TriageRemark> remarks) {
    return new Worded(List.of(), remarks, List.of());
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

  private TriageAnswer made(List<TriageEvent> given, Worded worded) {
    return new TriageAnswer(
        profile.id(),
        profile.sha256(),
        on,
        kind,
        given,
        verdict(worded),
        worded.filings(),
        Stream.concat(worded.remarks().stream(), period().stream())
            .sorted(Comparator.comparing(TriageRemark::kind))
            .toList(),
        worded.questions());
  }

  private static TriageVerdict verdict(Worded worded) {
    if (has(worded, TriageRemark.Kind.CONTRADICTION)) {
      return TriageVerdict.CONTRADICTORY;
    }
    return worded.questions().isEmpty() && !has(worded, TriageRemark.Kind.OPEN)
        ? TriageVerdict.DECIDED
        : TriageVerdict.UNDECIDED;
  }

  private static boolean has(Worded worded, TriageRemark.Kind kind) {
    return worded.remarks().stream().anyMatch(r -> r.kind() == kind);
  }

  /** Rules that are not in force, or another province's, are answered by and warned of. */
  private Optional<TriageRemark> period() {
    Finding finding = Period.ask(profile, on, province);
    if (finding.outcome() != Outcome.WARNING) {
      return Optional.empty();
    }
    return Optional.of(
        new TriageRemark(
            TriageRemark.Kind.WARNING,
            PERIOD,
            List.of(),
            Finding.sentence(finding.sentenceKey(PERIOD), finding, profile.wording()),
            finding.citation(),
            finding.note()));
  }
}
