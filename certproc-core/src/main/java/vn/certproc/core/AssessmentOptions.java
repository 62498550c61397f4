package vn.certproc.core;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.facts.Facts;

/**
 * What an assessment rests on beside the request. Immutable and thread-safe. Time comes from the
 * host, never from a clock of ours.
 *
 * @param on the day of assessment
 * @param facts what the host knows
 * @param profile the id of a profile; empty to take the one in force on the day
 * @param province the host's province, to choose among profiles; empty for none
 */
public record AssessmentOptions(
    LocalDate on, Facts facts, Optional<String> profile, Optional<String> province) {

  /** On this day, without facts, under the profile in force. */
  public static AssessmentOptions on(LocalDate day) {
    return new AssessmentOptions(day, Facts.none(), Optional.empty(), Optional.empty());
  }

  /** Under this profile. */
  public AssessmentOptions under(String profileId) {
    return new AssessmentOptions(on, facts, Optional.of(profileId), province);
  }

  /** With these facts. */
  public AssessmentOptions knowing(Facts known) {
    return new AssessmentOptions(on, known, profile, province);
  }

  /** For a host in this province. */
  public AssessmentOptions inProvince(String name) {
    return new AssessmentOptions(on, facts, profile, Optional.of(name));
  }
}
