package vn.certproc.api.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;

/**
 * A person: a subscriber, a certificate manager, an applicant, a receiver of tokens, a coordinator.
 *
 * <p>Immutable and thread-safe. {@link #toString()} tells the name alone.
 *
 * @param fullName họ và tên
 * @param birthDate ngày sinh
 * @param identity the identity paper
 * @param email địa chỉ thư điện tử công vụ
 * @param mobile số điện thoại di động
 * @param position chức vụ
 * @param workplace the agency's name where it is not given by an organisation (a coordinator's)
 */
public record Person(
    String fullName,
    Optional<LocalDate> birthDate,
    Optional<IdentityDocument> identity,
    Optional<EmailAddress> email,
    Optional<PhoneNumber> mobile,
    Optional<String> position,
    Optional<String> workplace) {

  /**
   * Checks what the parts say of one another.
   *
   * @throws InvalidValueException {@code missing-value} without a name; {@code identity-birth-year}
   *     when the personal number tells another year of birth; {@code identity-issued-before-birth}
   */
  public Person {
    fullName = Values.text("fullName", fullName);
    position = Values.optionalText("position", position);
    workplace = Values.optionalText("workplace", workplace);
    if (birthDate.isPresent() && identity.isPresent()) {
      LocalDate born = birthDate.get();
      if (!identity.get().number().fitsBirthDate(born)) {
        throw new InvalidValueException("identity-birth-year", "identity/number");
      }
      if (identity.get().issuedOn().filter(d -> d.isBefore(born)).isPresent()) {
        throw new InvalidValueException("identity-issued-before-birth", "identity/issuedOn");
      }
    }
  }

  /** Starts a person of this name. */
  public static Builder named(String fullName) {
    return new Builder(fullName);
  }

  @Override
  public String toString() {
    return "Person[" + fullName + "]";
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final String fullName;
    private Optional<LocalDate> birthDate = Optional.empty();
    private Optional<IdentityDocument> identity = Optional.empty();
    private Optional<EmailAddress> email = Optional.empty();
    private Optional<PhoneNumber> mobile = Optional.empty();
    private Optional<String> position = Optional.empty();
    private Optional<String> workplace = Optional.empty();

    private Builder(String fullName) {
      this.fullName = requireNonNull(fullName, "fullName");
    }

    /** Ngày sinh. */
    public Builder born(LocalDate day) {
      birthDate = Optional.of(day);
      return this;
    }

    /** The identity paper. */
    public Builder identity(IdentityDocument paper) {
      identity = Optional.of(paper);
      return this;
    }

    /**
     * Địa chỉ thư điện tử công vụ.
     *
     * @throws InvalidValueException {@code email-shape}
     */
    public Builder email(String address) {
      email = Optional.of(EmailAddress.of(address));
      return this;
    }

    /**
     * Số điện thoại di động.
     *
     * @throws InvalidValueException {@code phone-shape}
     */
    public Builder mobile(String number) {
      mobile = Optional.of(PhoneNumber.of(number));
      return this;
    }

    /** Chức vụ. */
    public Builder position(String title) {
      position = Optional.of(title);
      return this;
    }

    /** The agency the person works for, where no organisation says it. */
    public Builder workplace(String agencyName) {
      workplace = Optional.of(agencyName);
      return this;
    }

    /**
     * The person.
     *
     * @throws InvalidValueException when the parts contradict one another
     */
    public Person build() {
      return new Person(fullName, birthDate, identity, email, mobile, position, workplace);
    }
  }
}
