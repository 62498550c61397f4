package vn.certproc.dossier;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.forms.DifferenceKind;
import vn.certproc.forms.FormComparison;

/**
 * What a form in a file shows, against the request inside it. Immutable and thread-safe.
 *
 * @param formId the form that the file says it is, such as {@code tt185-07}
 * @param profile the rules it says it was made under
 * @param on the day it was made, where the profile is at home
 * @param madeWith the version of the form definitions that it was made with; empty where it does
 *     not say
 * @param version the version at hand
 * @param definition the definition it was compared with; {@code classpath:} before a built-in one
 * @param comparison what was found
 */
public record FormCheck(
    String formId,
    String profile,
    LocalDate on,
    Optional<String> madeWith,
    String version,
    String definition,
    FormComparison comparison) {

  /** Whether every visible part is as the data says. */
  public boolean equal() {
    return comparison.equal();
  }

  /**
   * Whether the differences may be those of two definitions: the file was made with another
   * version, what it was compared with is a host's own, or wording differs that is no data.
   */
  public boolean definitionsMayDiffer() {
    boolean wording =
        comparison.differences().stream()
            .anyMatch(d -> d.kind() == DifferenceKind.CHANGED && d.path().isEmpty());
    boolean own = !definition.startsWith("classpath:");
    return !equal() && (wording || own || !madeWith.equals(Optional.of(version)));
  }
}
