package vn.certproc.dossier;

import vn.certproc.core.AssessmentOptions;

/**
 * What the main job shall do. Immutable and thread-safe.
 *
 * @param assessment day, facts, profile
 * @param onlyEligible leave the rows of a list out that are not eligible, instead of refusing it
 * @param withStep1 write step 1's forms of a list too, one for each row
 */
public record FilingOptions(AssessmentOptions assessment, boolean onlyEligible, boolean withStep1) {

  /** All rows or none, step 2's form alone for a list. */
  public static FilingOptions of(AssessmentOptions assessment) {
    return new FilingOptions(assessment, false, false);
  }
}
