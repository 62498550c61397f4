package vn.certproc.api.model;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;

/**
 * The handing over of a token, bàn giao thiết bị lưu khóa bí mật: to the subscriber after an issue,
 * or back to the Authority after a revocation. It is filled in once it has taken place; what is not
 * given prints dotted.
 *
 * <p>Immutable and thread-safe. Source: the letter, §5 (form 13) and §8 (form 14); Decree
 * 68/2024/NĐ-CP, art. 11 (form 07).
 *
 * @param on the day, thời điểm bàn giao
 * @param place where the minutes are drawn up
 * @param deliveredBy who hands over, đại diện bên giao
 * @param receivedBy who receives, đại diện bên nhận
 * @param state tình trạng, ghi chú of the token
 * @param certificateSerial the number of the certificate on the token, which a request for a new
 *     issue cannot know before
 * @param effectiveFrom the day from which the certificate shall be valid
 */
public record Handover(
    Optional<LocalDate> on,
    Optional<String> place,
    Optional<Person> deliveredBy,
    Optional<Person> receivedBy,
    Optional<String> state,
    Optional<CertificateSerial> certificateSerial,
    Optional<LocalDate> effectiveFrom) {

  /**
   * Normalises the texts.
   *
   * @throws InvalidValueException {@code effective-before-handover} when the certificate shall be
   *     valid before the token was handed over (§5: the time is asked for after the handover)
   */
  public Handover {
    place = Values.optionalText("place", place);
    state = Values.optionalText("state", state);
    if (on.isPresent() && effectiveFrom.filter(on.get()::isAfter).isPresent()) {
      throw new InvalidValueException("effective-before-handover", "effectiveFrom");
    }
  }

  /** A handover of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. Not thread-safe; no argument may be null. */
  public static final class Builder {
    private Optional<LocalDate> on = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Optional<Person> deliveredBy = Optional.empty();
    private Optional<Person> receivedBy = Optional.empty();
    private Optional<String> state = Optional.empty();
    private Optional<CertificateSerial> certificateSerial = Optional.empty();
    private Optional<LocalDate> effectiveFrom = Optional.empty();

    private Builder() {}

    /** The day. */
    public Builder on(LocalDate day) {
      on = Optional.of(day);
      return this;
    }

    /** Where the minutes are drawn up. */
    public Builder place(String where) {
      place = Optional.of(where);
      return this;
    }

    /** Who hands over. */
    public Builder deliveredBy(Person person) {
      deliveredBy = Optional.of(person);
      return this;
    }

    /** Who receives. */
    public Builder receivedBy(Person person) {
      receivedBy = Optional.of(person);
      return this;
    }

    /** The state of the token, or a remark. */
    public Builder state(String remark) {
      state = Optional.of(remark);
      return this;
    }

    /**
     * The number of the certificate on the token.
     *
     * @throws InvalidValueException {@code certificate-serial-shape}
     */
    public Builder certificateSerial(String hexadecimal) {
      certificateSerial = Optional.of(CertificateSerial.of(hexadecimal));
      return this;
    }

    /** The day from which the certificate shall be valid. */
    public Builder effectiveFrom(LocalDate day) {
      effectiveFrom = Optional.of(day);
      return this;
    }

    /**
     * The handover.
     *
     * @throws InvalidValueException when the parts contradict one another
     */
    public Handover build() {
      return new Handover(
          on, place, deliveredBy, receivedBy, state, certificateSerial, effectiveFrom);
    }
  }
}
