package vn.certproc.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.core.calendar.WorkingCalendar;

/** Announcements of holidays and swapped working days, beside what is computed by rule. */
final class CalendarOption {

  @Option(names = "--calendar", paramLabel = "FILE")
  private List<String> files = new ArrayList<>();

  WorkingCalendar calendar(Streams streams) {
    WorkingCalendar calendar = WorkingCalendar.vietnam();
    for (String file : files) {
      WorkingCalendar before = calendar;
      calendar = Inputs.read(file, streams, in -> before.with(in, file));
    }
    return calendar;
  }
}
