package vn.certproc.api.model;

import java.util.Optional;

/**
 * Who writes and signs step 1. Immutable and thread-safe.
 *
 * @param role as what (§5–§9)
 * @param person who, where it is not the subscriber or certificate manager already named
 */
public record Applicant(ApplicantRole role, Optional<Person> person) {

  /** An applicant who is named by the role alone: the subscriber, or the manager on record. */
  public static Applicant as(ApplicantRole role) {
    return new Applicant(role, Optional.empty());
  }

  /** An applicant with a name of their own, such as a representing officer. */
  public static Applicant as(ApplicantRole role, Person person) {
    return new Applicant(role, Optional.of(person));
  }
}
