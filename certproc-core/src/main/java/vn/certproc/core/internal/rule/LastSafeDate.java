package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.core.calendar.DayReason;
import vn.certproc.core.calendar.DueDate;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.calendar.YearMark;
import vn.certproc.core.profile.CheckSpec;

/**
 * Until which day may step 2 still be sent (§6, §7)? A rest day moves to the working day before it.
 * Near it, the applicant is warned. How many days must be left is {@code remaining-validity}'s to
 * say, so that one number cannot contradict another.
 */
final class LastSafeDate implements Rule {

  private static final String MINIMUM = "minimumDays";

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<LocalDate> end = c.validTo();
    Optional<CheckSpec> validity = remainingValidity(c);
    if (end.isEmpty() || validity.isEmpty()) {
      return Finding.notApplicable();
    }
    int minimum = validity.get().number(MINIMUM);
    LocalDate last = end.get().minusDays(minimum);
    if (last.isBefore(c.on())) {
      return Finding.notApplicable();
    }
    return covered(last, c.calendar())
        ? safe(c.calendar().lastDayBefore(end.get(), minimum), c, spec)
        : unmoved(last, c, spec);
  }

  /** In the first year of all, a day might move out of it. */
  private static boolean covered(LocalDate day, WorkingCalendar calendar) {
    return calendar.covers(day) && day.getYear() > calendar.firstYear();
  }

  /** The check that asks for the days, where it concerns this case and its number is known. */
  private static Optional<CheckSpec> remainingValidity(Case c) {
    return c.profile().checks().stream()
        .filter(s -> s.code().equals("remaining-validity"))
        .filter(s -> s.binding(c.procedure(), c.kind()).filter(b -> !b.unknown()).isPresent())
        .filter(s -> s.parameters().containsKey(MINIMUM))
        .findFirst();
  }

  private static Finding safe(DueDate last, Case c, CheckSpec spec) {
    Finding answer =
        judge(last.date(), last.moved(), c, spec)
            .with("unmovedDate", last.unmoved())
            .with("calendar", last.years().stream().map(y -> y.basis().code()).toList())
            .say("calendarText", join(last.years(), YearMark::text, " "));
    return last.moved()
        ? answer.say("reason", join(last.skipped().get(0).reasons(), DayReason::text, ", "))
        : answer;
  }

  /** No table of holidays reaches so far: the day stands as it is counted, and that is said. */
  private static Finding unmoved(LocalDate last, Case c, CheckSpec spec) {
    Map<String, String> years =
        Map.of(
            "first", Integer.toString(c.calendar().firstYear()),
            "last", Integer.toString(c.calendar().lastYear()));
    return judge(last, false, c, spec)
        .with("unmovedDate", last)
        .with("calendar", List.of())
        .say("calendarText", Messages.text("calendar.not-covered", years));
  }

  private static Finding judge(LocalDate last, boolean moved, Case c, CheckSpec spec) {
    boolean near = !c.on().plusDays(spec.number("nearDays")).isBefore(last);
    Finding answer;
    if (last.isBefore(c.on())) {
      answer = Finding.warning("rest-day");
    } else if (moved) {
      answer = near ? Finding.warning("moved") : Finding.passed("moved");
    } else {
      answer = near ? Finding.warning() : Finding.passed();
    }
    return answer.with("lastSafeDate", last);
  }

  private static <T> Text join(List<T> all, Function<T, Text> text, String between) {
    return new Text(
        all.stream().map(t -> text.apply(t).vi()).collect(Collectors.joining(between)),
        all.stream().map(t -> text.apply(t).en()).collect(Collectors.joining(between)));
  }

  @Override
  public Set<String> numbers() {
    return Set.of("nearDays");
  }
}
