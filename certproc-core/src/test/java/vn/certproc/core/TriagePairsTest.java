package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.triage.Triage;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageFiling;
import vn.certproc.core.triage.TriageQuestion;
import vn.certproc.core.triage.TriageRemark;
import vn.certproc.core.triage.TriageVerdict;

/**
 * Every event alone and every two events, of every profile and subscriber, without facts: what is
 * answered then is held against the answers to every combination of the facts.
 */
class TriagePairsTest {

  private static final Triage TRIAGE = new Triage(ProfileSet.builtIn());

  record Case(Profile profile, SubscriberKind kind) {
    @Override
    public String toString() {
      return profile.id() + " " + kind.code();
    }

    List<EventSpec> events() {
      return profile.events().events().values().stream()
          .filter(e -> e.subscribers().contains(kind))
          .toList();
    }

    TriageAnswer ask(List<EventSpec> events, Map<String, String> facts) {
      Set<String> told = new HashSet<>();
      List<TriageEvent> all = new ArrayList<>();
      for (EventSpec event : events) {
        TriageEvent one = TriageEvent.of(event.code().value());
        for (EventSpec.Ask ask : event.asks()) {
          if (facts.containsKey(ask.fact()) && told.add(ask.fact())) {
            one = one.with(ask.fact(), facts.getOrDefault(ask.fact(), ""));
          }
        }
        all.add(one);
      }
      LocalDate day = profile.inForce().from().plusYears(1);
      return TRIAGE.answer(all, kind, AssessmentOptions.on(day).under(profile.id()));
    }

    /** Every combination of the facts that one of the events needs. */
    List<Map<String, String>> completions(List<EventSpec> events) {
      Set<String> needed = new LinkedHashSet<>();
      for (EventSpec event : events) {
        event.asks().stream().filter(a -> !a.optional()).forEach(a -> needed.add(a.fact()));
      }
      List<Map<String, String>> all = List.of(Map.of());
      for (String fact : needed) {
        List<Map<String, String>> more = new ArrayList<>();
        for (Map<String, String> one : all) {
          for (String value : values(profile.events().fact(fact))) {
            Map<String, String> longer = new LinkedHashMap<>(one);
            longer.put(fact, value);
            more.add(longer);
          }
        }
        all = more;
      }
      return all;
    }

    private static List<String> values(FactSpec fact) {
      int limit = fact.limit().orElse(0);
      return fact.limit().isPresent()
          ? List.of(Integer.toString(limit - 1), Integer.toString(limit))
          : fact.classes();
    }
  }

  /** What an official does, asks or minds; not why something is not to be filed. */
  record Told(Set<String> filings, Set<Text> minded) {

    static Told of(TriageAnswer answer) {
      return new Told(
          answer.filings().stream()
              .map(f -> key(f) + reasons(f) + f.applicant())
              .collect(Collectors.toSet()),
          Stream.of(TriageRemark.Kind.OPEN, TriageRemark.Kind.WARNING)
              .flatMap(kind -> answer.remarks(kind).stream())
              .filter(r -> !leftOut(r, answer))
              .map(TriageRemark::text)
              .collect(Collectors.toSet()));
    }

    /** That an optional fact was left out says nothing of the needed ones. */
    private static boolean leftOut(TriageRemark remark, TriageAnswer answer) {
      return ProfileSet.builtIn().get(answer.profile()).events().facts().values().stream()
          .anyMatch(f -> f.notGiven().filter(remark.text()::equals).isPresent());
    }
  }

  static Stream<Case> cases() {
    return ProfileSet.builtIn().all().stream()
        .flatMap(p -> Stream.of(SubscriberKind.values()).map(kind -> new Case(p, kind)))
        .filter(c -> c.profile().events().silence(c.kind()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsFiledAnywayIsFiledWhateverTheFactsAreAndNothingIsAskedInVain(Case one) {
    List<EventSpec> events = one.events();
    int checked = 0;
    for (int i = 0; i < events.size(); i++) {
      for (EventSpec second : events.subList(i, events.size())) {
        List<EventSpec> both = List.copyOf(new LinkedHashSet<>(List.of(events.get(i), second)));
        check(one, both);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static void check(Case one, List<EventSpec> events) {
    String what = one + " " + events.stream().map(EventSpec::code).toList();
    TriageAnswer answer = one.ask(events, Map.of());
    List<TriageAnswer> possible =
        one.completions(events).stream()
            .map(facts -> one.ask(events, facts))
            .filter(a -> a.verdict() != TriageVerdict.CONTRADICTORY)
            .toList();
    assertThat(answer.verdict() == TriageVerdict.CONTRADICTORY)
        .as(what)
        .isEqualTo(possible.isEmpty());
    if (possible.isEmpty()) {
      assertThat(answer.filings()).as(what).isEmpty();
      return;
    }
    possible.forEach(each -> assertThat(each.questions()).as(what).isEmpty());
    Set<Told> different = possible.stream().map(Told::of).collect(Collectors.toSet());
    assertThat(answer.questions().isEmpty()).as(what).isEqualTo(different.size() == 1);
    assertThat(answer.questions().stream().map(TriageQuestion::fact))
        .as(what)
        .doesNotHaveDuplicates();
    assertThat(keys(answer))
        .as(what)
        .isEqualTo(common(possible.stream().map(TriagePairsTest::keys).toList()));
    assertThat(texts(answer))
        .as(what)
        .isSubsetOf(common(possible.stream().map(TriagePairsTest::texts).toList()));
    for (TriageFiling filing : answer.filings()) {
      assertThat(filing.grounds()).as(what).isNotEmpty();
      assertThat(reasons(filing))
          .as(what)
          .isEqualTo(common(possible.stream().map(a -> reasons(a, key(filing))).toList()));
    }
    assertThat(texts(answer)).as(what).hasSameSizeAs(answer.remarks());
  }

  private static Set<Text> texts(TriageAnswer answer) {
    return answer.remarks().stream().map(TriageRemark::text).collect(Collectors.toSet());
  }

  private static Set<String> keys(TriageAnswer answer) {
    return answer.filings().stream().map(TriagePairsTest::key).collect(Collectors.toSet());
  }

  private static String key(TriageFiling filing) {
    return filing.procedure().code() + " " + filing.concern().code();
  }

  private static Set<Code> reasons(TriageFiling filing) {
    return filing.reasons().stream().map(TriageFiling.Reason::code).collect(Collectors.toSet());
  }

  private static Set<Code> reasons(TriageAnswer answer, String key) {
    return answer.filings().stream()
        .filter(f -> key(f).equals(key))
        .flatMap(f -> reasons(f).stream())
        .collect(Collectors.toSet());
  }

  private static <T> Set<T> common(List<Set<T>> all) {
    Set<T> common = new HashSet<>(all.get(0));
    all.forEach(common::retainAll);
    return common;
  }
}
