package vn.certproc.cli.internal.out;

import java.util.List;
import vn.certproc.core.calendar.AnnouncementSource;
import vn.certproc.core.calendar.DayReason;
import vn.certproc.core.calendar.DayStatus;
import vn.certproc.core.calendar.DueDate;
import vn.certproc.core.calendar.YearMark;

/** A deadline for programs. */
public final class DueData {

  private final DataWriter data;

  /** Writes to this document. */
  public DueData(DataWriter data) {
    this.data = data;
  }

  /** Writes a deadline. */
  public void write(DueDate due) {
    data.object();
    data.field("date", due.date().toString());
    data.field("from", due.from().toString());
    data.field("days", due.days());
    data.field("unit", due.counting());
    data.field("unmovedDate", due.unmoved().toString());
    data.field("moved", due.moved());
    AssessmentData.citation(data, due.citation());
    data.text("note", due.note());
    days("skipped", due.skipped());
    days("worked", due.worked());
    data.list("years", "mark");
    due.years().forEach(this::year);
    data.end();
    data.end();
  }

  private void days(String name, List<DayStatus> days) {
    data.list(name, "day");
    days.forEach(this::day);
    data.end();
  }

  private void day(DayStatus day) {
    data.object();
    data.field("date", day.date().toString());
    data.list("reasons", "reason");
    day.reasons().forEach(this::reason);
    data.end();
    data.end();
  }

  private void reason(DayReason reason) {
    data.object();
    data.field("kind", reason.kind());
    data.text(reason.text());
    AssessmentData.citation(data, reason.citation());
    data.text("note", reason.note());
    data.end();
  }

  private void year(YearMark mark) {
    data.object();
    data.field("year", mark.year());
    data.field("basis", mark.basis());
    data.text(mark.text());
    data.list("sources", "source");
    mark.sources().forEach(this::source);
    data.end();
    data.end();
  }

  private void source(AnnouncementSource source) {
    data.object();
    data.field("number", source.number());
    data.field("issuedOn", source.issuedOn().toString());
    data.field("issuer", source.issuer());
    data.end();
  }
}
