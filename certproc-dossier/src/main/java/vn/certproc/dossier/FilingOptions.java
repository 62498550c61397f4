package vn.certproc.dossier;

import java.util.Optional;
import vn.certproc.core.AssessmentOptions;

/**
 * What the main job shall do. Immutable and thread-safe, as far as the keys that sign are.
 *
 * @param assessment day, facts, profile
 * @param onlyEligible leave the rows of a list out that are not eligible, instead of refusing it
 * @param withStep1 write step 1's forms of a list too, one for each row
 * @param tagged write forms that a screen reader can read; without, they are PDF/A-3b alone:
 *     smaller and quicker to make, for bulk printing
 * @param signing who signs the forms; empty where they are signed elsewhere
 */
public record FilingOptions(
    AssessmentOptions assessment,
    boolean onlyEligible,
    boolean withStep1,
    boolean tagged,
    Optional<Signing> signing) {

  /** Options with tagged forms that nobody signs here. */
  public FilingOptions(AssessmentOptions assessment, boolean onlyEligible, boolean withStep1) {
    this(assessment, onlyEligible, withStep1, true);
  }

  /** Options with forms that nobody signs here. */
  public FilingOptions(
      AssessmentOptions assessment, boolean onlyEligible, boolean withStep1, boolean tagged) {
    this(assessment, onlyEligible, withStep1, tagged, Optional.empty());
  }

  /** All rows or none, step 2's form alone for a list, tagged forms. */
  public static FilingOptions of(AssessmentOptions assessment) {
    return new FilingOptions(assessment, false, false);
  }

  /** The same with forms without tags, PDF/A-3b alone. */
  public FilingOptions untagged() {
    return new FilingOptions(assessment, onlyEligible, withStep1, false, signing);
  }

  /**
   * The same with the forms signed: each signer signs those that have a place for the role and
   * print no other name there; the others are told. Who finds none to sign is refused, and nothing
   * is written.
   */
  public FilingOptions signedBy(Signing signers) {
    return new FilingOptions(assessment, onlyEligible, withStep1, tagged, Optional.of(signers));
  }
}
