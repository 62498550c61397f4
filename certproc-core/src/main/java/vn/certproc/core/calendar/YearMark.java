package vn.certproc.core.calendar;

import java.util.List;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/**
 * What the holidays of a year rest on. Immutable and thread-safe.
 *
 * @param year the year
 * @param basis announced, or computed by rule
 * @param sources the announcements used, in the order they were given; empty where there is none
 * @param text the mark as an official reads it
 */
public record YearMark(int year, Basis basis, List<AnnouncementSource> sources, Text text) {

  /** Copies the sources. */
  public YearMark {
    sources = List.copyOf(sources);
  }

  /** What a year's holidays can rest on. */
  public enum Basis implements Coded {
    /** Every holiday whose days are announced yearly is stated by an announcement. */
    ANNOUNCED("announced"),
    /** Some are; the others, or days that swaps alone change, are computed. */
    PARTLY_ANNOUNCED("partly-announced"),
    /** Computed by rule, not announced. */
    COMPUTED("computed"),
    /**
     * Computed by a rule that was not yet in force in that year; the law of the year was not at
     * hand.
     */
    BEFORE_THE_RULES("before-the-rules");

    private final String code;

    Basis(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
