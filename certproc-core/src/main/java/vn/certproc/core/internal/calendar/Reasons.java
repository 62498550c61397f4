package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.core.calendar.DayReason;

/** Puts into words why days are off. */
record Reasons(HolidayRules rules) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** A day and one of its reasons. */
  record Dated(LocalDate date, DayReason reason) {}

  static DayReason of(DayReason.Kind kind, HolidayRules.Named named) {
    return new DayReason(kind, named.name(), named.citation(), named.note());
  }

  /** What a plan makes days off. */
  Stream<Dated> computed(YearPlan plan) {
    return Stream.concat(
        plan.holidays().stream()
            .map(e -> new Dated(e.date(), of(DayReason.Kind.HOLIDAY, e.holiday().named()))),
        plan.substitutes().stream().map(e -> new Dated(e.date(), substitute(e))));
  }

  private DayReason substitute(YearPlan.Entry entry) {
    Text name = rules.substitute().name();
    Text holiday = entry.holiday().named().name();
    Text text =
        new Text(
            Messages.text(
                    "calendar.substitute",
                    Map.of(
                        "name", name.vi(), "holiday", holiday.vi(), "date", DAY.format(entry.of())))
                .vi(),
            Messages.text(
                    "calendar.substitute",
                    Map.of(
                        "name", name.en(),
                        "holiday", holiday.en(),
                        "date", entry.of().toString()))
                .en());
    return new DayReason(
        DayReason.Kind.SUBSTITUTE, text, rules.substitute().citation(), rules.substitute().note());
  }

  /** What an announcement states. */
  Stream<Dated> announced(Announcement announcement) {
    Citation citation = announcement.source().citation();
    return Stream.concat(
        announcement.daysOff().stream().map(d -> new Dated(d.date(), dayOff(d, citation))),
        announcement.swaps().stream().flatMap(s -> swap(s, citation)));
  }

  private DayReason dayOff(Announcement.DayOff day, Citation citation) {
    Optional<HolidayRules.Holiday> holiday = day.holiday().flatMap(rules::holiday);
    Text name =
        day.name()
            .or(() -> holiday.map(h -> h.named().name()))
            .orElseGet(() -> rules.weeklyRest().name());
    DayReason.Kind kind = holiday.isPresent() ? DayReason.Kind.HOLIDAY : DayReason.Kind.DAY_OFF;
    return new DayReason(kind, name, citation, Optional.empty());
  }

  private Stream<Dated> swap(Announcement.Swap swap, Citation citation) {
    Text off = swapped(rules.swap().off(), swap.work());
    Text work = swapped(rules.swap().worked(), swap.off());
    return Stream.of(
        new Dated(
            swap.off(), new DayReason(DayReason.Kind.SWAPPED_OFF, off, citation, Optional.empty())),
        new Dated(
            swap.work(),
            new DayReason(DayReason.Kind.SWAPPED_WORK, work, citation, Optional.empty())));
  }

  private static Text swapped(Text name, LocalDate other) {
    String key = "calendar.swapped";
    return new Text(
        Messages.text(key, Map.of("name", name.vi(), "date", DAY.format(other))).vi(),
        Messages.text(key, Map.of("name", name.en(), "date", other.toString())).en());
  }
}
