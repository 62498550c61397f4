package vn.certproc.cli.internal.verb;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.api.error.Fault;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.TrackingData;
import vn.certproc.cli.internal.out.TrackingText;
import vn.certproc.core.lifecycle.ReadEvents;
import vn.certproc.core.lifecycle.Tracked;
import vn.certproc.core.lifecycle.Tracking;
import vn.certproc.dossier.Certproc;

/** Where a case stands, what may come next, and what is owed. */
@Command(name = "track")
public final class TrackVerb extends Verb {

  @Parameters(paramLabel = "EVENTS.xml")
  private String file = "";

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private CalendarOption calendars = new CalendarOption();
  @Mixin private DataOptions data = new DataOptions();

  /** The verb, connected to these streams. */
  public TrackVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return Optional.of(file);
  }

  @Override
  protected ExitCode run() {
    Certproc certproc = data.certproc(streams, language(), calendars.calendar(streams));
    ReadEvents events = Inputs.read(file, streams, in -> certproc.events(in, file));
    Tracking tracking = certproc.track(events.log(), on);
    Optional<Fault> illegal = tracking.tracked().illegal().map(i -> fault(i, events));
    if (format.text()) {
      Page page = page().speaking(tracking.profile().wording());
      new TrackingText(page, tracking).write();
      page.flush();
      illegal.ifPresent(f -> FaultList.line(errors(), f));
    } else {
      DataWriter writer = format.format().writer(streams.out(), "case");
      new TrackingData(writer, tracking).write(illegal);
      writer.finish();
    }
    return illegal.isPresent() ? ExitCode.NO : ExitCode.DONE;
  }

  private static Fault fault(Tracked.Illegal illegal, ReadEvents events) {
    return new Fault(
        illegal.refusal().code(),
        events.places().get(illegal.index()),
        Map.of("event", illegal.event().code()),
        illegal.refusal().text());
  }
}
