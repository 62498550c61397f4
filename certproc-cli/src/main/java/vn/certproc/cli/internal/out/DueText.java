package vn.certproc.cli.internal.out;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.core.calendar.DayReason;
import vn.certproc.core.calendar.DayStatus;
import vn.certproc.core.calendar.DueDate;

/**
 * A deadline for officials: the day, the days passed over or worked and why, what the years rest
 * on.
 */
public final class DueText {

  private final Page page;

  /** Writes on this page. */
  public DueText(Page page) {
    this.page = page;
  }

  /** Writes a deadline. */
  public void print(DueDate due) {
    boolean back = due.counting() == DueDate.Counting.DAYS_BACK;
    page.labelled(0, back ? "due.last-safe" : "due.date", day(due.date()));
    page.line(
        page.word(
            "due.counted." + due.counting().code(),
            Map.of("days", Integer.toString(due.days()), "from", day(due.from()))));
    if (due.moved()) {
      page.line(page.word("due.moved", Map.of("unmoved", day(due.unmoved()))));
    }
    page.labelled(0, "due.by", due.citation().toString());
    due.note().ifPresent(n -> page.labelled(0, "label.note", page.in(n)));
    days("due.skipped", due.skipped());
    days("due.worked", due.worked());
    page.heading("due.years");
    due.years().forEach(y -> page.line(1, page.in(y.text())));
  }

  private void days(String heading, List<DayStatus> days) {
    if (days.isEmpty()) {
      return;
    }
    page.heading(heading);
    Set<String> readings = new LinkedHashSet<>();
    for (DayStatus each : days) {
      String reasons = each.reasons().stream().map(this::reason).collect(Collectors.joining("; "));
      page.line(1, day(each.date()) + ": " + reasons);
      each.reasons().forEach(r -> r.note().ifPresent(n -> readings.add(page.in(n))));
    }
    readings.forEach(r -> page.labelled(1, "label.note", r));
  }

  private String reason(DayReason reason) {
    return page.in(reason.text()) + " (" + reason.citation() + ")";
  }

  private String day(LocalDate day) {
    return page.word(
        "due.day",
        Map.of(
            "weekday", page.word("weekday." + day.getDayOfWeek().getValue()),
            "date", page.day(day)));
  }
}
