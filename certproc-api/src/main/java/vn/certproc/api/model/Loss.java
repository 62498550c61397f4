package vn.certproc.api.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;

/**
 * The loss of a token, thất lạc thiết bị lưu khóa bí mật, and the minutes that confirm it. What is
 * not given prints dotted.
 *
 * <p>Immutable and thread-safe. Source: the letter, §8 (form 15).
 *
 * @param on the day of the loss
 * @param time the time of that day, where it is known
 * @param place where it happened
 * @param circumstances how it happened
 * @param confirmedOn the day of the minutes
 * @param confirmedAt where the minutes are drawn up
 * @param confirmedBy who confirms for the managing agency
 * @param reportedBy who kept the token and reports the loss
 */
public record Loss(
    Optional<LocalDate> on,
    Optional<LocalTime> time,
    Optional<String> place,
    Optional<String> circumstances,
    Optional<LocalDate> confirmedOn,
    Optional<String> confirmedAt,
    Optional<Person> confirmedBy,
    Optional<Person> reportedBy) {

  /**
   * Normalises the texts.
   *
   * @throws InvalidValueException {@code confirmed-before-loss} when the minutes are older than the
   *     loss
   */
  public Loss {
    place = Values.optionalText("place", place);
    circumstances = Values.optionalText("circumstances", circumstances);
    confirmedAt = Values.optionalText("confirmedAt", confirmedAt);
    if (on.isPresent() && confirmedOn.filter(on.get()::isAfter).isPresent()) {
      throw new InvalidValueException("confirmed-before-loss", "confirmedOn");
    }
  }

  /** A loss of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. Not thread-safe; no argument may be null. */
  public static final class Builder {
    private Optional<LocalDate> on = Optional.empty();
    private Optional<LocalTime> time = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Optional<String> circumstances = Optional.empty();
    private Optional<LocalDate> confirmedOn = Optional.empty();
    private Optional<String> confirmedAt = Optional.empty();
    private Optional<Person> confirmedBy = Optional.empty();
    private Optional<Person> reportedBy = Optional.empty();

    private Builder() {}

    /** The day of the loss. */
    public Builder on(LocalDate day) {
      on = Optional.of(day);
      return this;
    }

    /** The time of that day. */
    public Builder at(LocalTime when) {
      time = Optional.of(when);
      return this;
    }

    /** Where it happened. */
    public Builder place(String where) {
      place = Optional.of(where);
      return this;
    }

    /** How it happened. */
    public Builder circumstances(String text) {
      circumstances = Optional.of(text);
      return this;
    }

    /**
     * The minutes.
     *
     * @param day their day
     * @param where the place where they are drawn up
     */
    public Builder confirmed(LocalDate day, String where) {
      confirmedOn = Optional.of(day);
      confirmedAt = Optional.of(where);
      return this;
    }

    /** Who confirms for the managing agency. */
    public Builder confirmedBy(Person person) {
      confirmedBy = Optional.of(person);
      return this;
    }

    /** Who kept the token. */
    public Builder reportedBy(Person person) {
      reportedBy = Optional.of(person);
      return this;
    }

    /**
     * The loss.
     *
     * @throws InvalidValueException when the parts contradict one another
     */
    public Loss build() {
      return new Loss(
          on, time, place, circumstances, confirmedOn, confirmedAt, confirmedBy, reportedBy);
    }
  }
}
