package vn.certproc.cli.internal.verb;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.DueData;
import vn.certproc.cli.internal.out.DueText;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.core.calendar.DueDate;
import vn.certproc.core.calendar.WorkingCalendar;

/** When a period of working days ends, or the last safe day before a limit. */
@Command(name = "due")
public final class DueVerb extends Verb {

  @Option(names = "--days", required = true, paramLabel = "N")
  private int days;

  @Option(names = "--from", required = true, paramLabel = "DATE")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--backwards")
  private boolean backwards;

  @Mixin private CalendarOption calendars = new CalendarOption();
  @Mixin private FormatOption format = new FormatOption();

  /** The verb, connected to these streams. */
  public DueVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() {
    WorkingCalendar calendar = calendars.calendar(streams);
    DueDate due =
        backwards ? calendar.lastDayBefore(from, days) : calendar.plusWorkingDays(from, days);
    if (format.text()) {
      Page page = page();
      new DueText(page).print(due);
      page.flush();
    } else {
      DataWriter writer = format.format().writer(streams.out(), "due");
      new DueData(writer).write(due);
      writer.finish();
    }
    return ExitCode.DONE;
  }
}
