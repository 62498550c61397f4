package vn.certproc.core.calendar;

import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/**
 * Why a day is off, or worked although it would be off. Immutable and thread-safe.
 *
 * @param kind what sort of reason
 * @param text the reason as an official reads it, such as the holiday's name
 * @param citation the law, or the announcement where one states the day
 * @param note the reading behind it
 */
public record DayReason(Kind kind, Text text, Citation citation, Optional<Text> note) {

  /** The sorts of reason. */
  public enum Kind implements Coded {
    /** The weekly rest (Labour Code art. 111). */
    WEEKLY_REST("weekly-rest"),
    /** A public holiday, computed by rule or announced (Labour Code art. 112). */
    HOLIDAY("holiday"),
    /** The working day that a holiday on a weekly rest day moves to (Labour Code art. 111.3). */
    SUBSTITUTE("substitute"),
    /** A day off that an announcement gives beside the holidays. */
    DAY_OFF("day-off"),
    /** A working day that an announcement makes a day off, for another one that is worked. */
    SWAPPED_OFF("swapped-off"),
    /** A weekly rest day that an announcement makes a working day. */
    SWAPPED_WORK("swapped-work");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
