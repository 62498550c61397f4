package vn.certproc.core.calendar;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** What can be wrong with a working calendar or a question to it. */
public abstract sealed class CalendarException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private CalendarException(List<Fault> faults) {
    super(faults, null);
  }

  /** An announcement is refused, with all its faults and their lines. */
  public static final class Invalid extends CalendarException {
    private static final long serialVersionUID = 1L;

    /** Refused for these faults, at least one. */
    public Invalid(List<Fault> faults) {
      super(faults);
    }
  }

  /** An announcement's file is no XML, holds a document type declaration, or cannot be read. */
  public static final class Unreadable extends CalendarException {
    private static final long serialVersionUID = 1L;

    /** Not read for these faults, at least one. */
    public Unreadable(List<Fault> faults) {
      super(faults);
    }
  }

  /** A day stands in a year that the calendar does not know. */
  public static final class OutOfRange extends CalendarException {
    private static final long serialVersionUID = 1L;

    /** The year asked for, and the first and last one known. */
    public OutOfRange(int year, int first, int last) {
      super(
          List.of(
              Fault.of(
                  "calendar-year-unknown",
                  Where.nowhere(),
                  Map.of(
                      "year", Integer.toString(year),
                      "first", Integer.toString(first),
                      "last", Integer.toString(last)))));
    }
  }

  /** A number of days is below 0 or over the bound. */
  public static final class BadCount extends CalendarException {
    private static final long serialVersionUID = 1L;

    /** The number, and the largest one allowed. */
    public BadCount(int days, int max) {
      super(
          List.of(
              Fault.of(
                  "calendar-bad-count",
                  Where.nowhere(),
                  Map.of("days", Integer.toString(days), "max", Integer.toString(max)))));
    }
  }
}
