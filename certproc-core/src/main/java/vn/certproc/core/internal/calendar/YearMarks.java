package vn.certproc.core.internal.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.core.calendar.AnnouncementSource;
import vn.certproc.core.calendar.YearMark;
import vn.certproc.core.calendar.YearMark.Basis;

/** Says what a year's holidays rest on. */
final class YearMarks {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private YearMarks() {}

  static YearMark of(int year, HolidayRules rules, List<Announcement> all) {
    List<Announcement> used = all.stream().filter(a -> a.touches(year)).toList();
    List<HolidayRules.Holiday> open =
        rules.holidays().stream()
            .filter(HolidayRules.Holiday::announced)
            .filter(h -> used.stream().noneMatch(a -> a.states(h.code(), year)))
            .toList();
    Basis basis = basis(year, rules, used, open);
    List<AnnouncementSource> sources = used.stream().map(Announcement::source).toList();
    Text text =
        new Text(
            say(basis, year, rules.inForce(), sources, open, Text::vi, DAY).vi(),
            say(basis, year, rules.inForce(), sources, open, Text::en, DateTimeFormatter.ISO_DATE)
                .en());
    return new YearMark(year, basis, sources, text);
  }

  private static Basis basis(
      int year, HolidayRules rules, List<Announcement> used, List<HolidayRules.Holiday> open) {
    if (!used.isEmpty()) {
      return open.isEmpty() ? Basis.ANNOUNCED : Basis.PARTLY_ANNOUNCED;
    }
    return rules.holdIn(year) ? Basis.COMPUTED : Basis.BEFORE_THE_RULES;
  }

  private static Text say(
      Basis basis,
      int year,
      LocalDate inForce,
      List<AnnouncementSource> sources,
      List<HolidayRules.Holiday> open,
      Function<Text, String> language,
      DateTimeFormatter format) {
    return Messages.text(
        "calendar.mark." + basis.code(),
        Map.of(
            "year", Integer.toString(year),
            "inForce", format.format(inForce),
            "sources", sources.stream().map(s -> cite(s, format)).collect(Collectors.joining("; ")),
            "computed",
                open.stream()
                    .map(h -> language.apply(h.named().name()))
                    .collect(Collectors.joining(", "))));
  }

  private static String cite(AnnouncementSource source, DateTimeFormatter format) {
    return source.number() + ", " + format.format(source.issuedOn()) + ", " + source.issuer();
  }
}
