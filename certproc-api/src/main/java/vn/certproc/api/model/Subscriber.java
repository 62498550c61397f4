package vn.certproc.api.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom the certificate names, thuê bao. Immutable and thread-safe.
 *
 * <p>Source: letter §5–§9 (agency, head, staff); Circular 185/2019/TT-BQP forms 05, 06 (device).
 */
public sealed interface Subscriber {

  /** Which of the four kinds it is. */
  SubscriberKind kind();

  /** The name on the certificate: the agency's, the person's or the device's. */
  String name();

  /** The agency itself, the person's workplace, or the device's owner. */
  Organization organization();

  /** The person: head, staff, or the certificate manager of an agency or device where given. */
  Optional<Person> person();

  /** The official e-mail of the subscriber: the agency's own, or the person's. */
  Optional<EmailAddress> email();

  /**
   * An agency or organisation.
   *
   * @param organization the agency
   * @param person the certificate manager, người quản lý chứng thư số, where given
   */
  record Agency(Organization organization, Optional<Person> person) implements Subscriber {

    @Override
    public SubscriberKind kind() {
      return SubscriberKind.AGENCY;
    }

    @Override
    public String name() {
      return organization.name();
    }

    @Override
    public Optional<EmailAddress> email() {
      return organization.email();
    }
  }

  /**
   * The head of an agency, for the personal certificate.
   *
   * @param holder the head
   * @param organization the agency headed
   * @param acting the decision by which an acting head (Q., phụ trách) serves, where it is one
   */
  record Head(Person holder, Organization organization, Optional<ActingAppointment> acting)
      implements Subscriber {

    @Override
    public SubscriberKind kind() {
      return SubscriberKind.HEAD;
    }

    @Override
    public String name() {
      return holder.fullName();
    }

    @Override
    public Optional<Person> person() {
      return Optional.of(holder);
    }

    @Override
    public Optional<EmailAddress> email() {
      return holder.email();
    }
  }

  /**
   * A person from deputy head downwards.
   *
   * @param holder the person
   * @param organization the workplace
   * @param post what the post is, by a code of the profile ({@code deputy-head}, {@code accountant}
   *     …), where given
   */
  record Staff(Person holder, Organization organization, Optional<Code> post)
      implements Subscriber {

    @Override
    public SubscriberKind kind() {
      return SubscriberKind.STAFF;
    }

    @Override
    public String name() {
      return holder.fullName();
    }

    @Override
    public Optional<Person> person() {
      return Optional.of(holder);
    }

    @Override
    public Optional<EmailAddress> email() {
      return holder.email();
    }
  }

  /**
   * A device, service or software.
   *
   * @param type which of the three
   * @param name its name
   * @param organization the owner
   * @param person the certificate manager, where given
   * @param email its official e-mail, where given
   */
  record Device(
      DeviceType type,
      String name,
      Organization organization,
      Optional<Person> person,
      Optional<EmailAddress> email)
      implements Subscriber {

    /** Normalises the name. */
    public Device {
      name = Values.text("name", name);
    }

    @Override
    public SubscriberKind kind() {
      return SubscriberKind.DEVICE;
    }
  }

  /**
   * The decision by which somebody acts as head.
   *
   * @param decisionNumber number and symbol of the decision
   * @param date its day, where given
   */
  record ActingAppointment(String decisionNumber, Optional<LocalDate> date) {

    /** Normalises the number. */
    public ActingAppointment {
      decisionNumber = Values.text("decisionNumber", decisionNumber);
    }
  }

  /** An agency. */
  static Agency agency(Organization organization) {
    return new Agency(organization, Optional.empty());
  }

  /** An agency with its certificate manager. */
  static Agency agency(Organization organization, Person manager) {
    return new Agency(organization, Optional.of(manager));
  }

  /** The head of an agency. */
  static Head head(Person holder, Organization organization) {
    return new Head(holder, organization, Optional.empty());
  }

  /** A person from deputy head downwards. */
  static Staff staff(Person holder, Organization workplace) {
    return new Staff(holder, workplace, Optional.empty());
  }
}
