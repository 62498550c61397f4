package vn.certproc.dossier;

import java.nio.file.Path;
import java.util.List;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.error.Fault;

/** What came of the main job. Immutable. */
public sealed interface FilingResult {

  /** The decision behind it. */
  Assessment assessment();

  /**
   * The dossier is written.
   *
   * @param assessment the decision, eligible or undecided; of the rows that were filed
   * @param folder where it stands
   * @param files what is in it, the manifest last, or its signature
   * @param leftOut the rows that were left out, by their numbers from 1 in the list given
   * @param notices what is to be known of the signatures: {@code dossier-role-skipped} (forms that
   *     have no place for a role), {@code dossier-other-signer} (forms that print another's name
   *     there), {@code dossier-role-waits} (forms where the person must sign before the agency),
   *     and what a {@link SignedDocument} tells
   */
  record Filed(
      Assessment assessment,
      Path folder,
      List<DossierFile> files,
      List<Integer> leftOut,
      List<Fault> notices)
      implements FilingResult {

    /** Copies the lists. */
    public Filed {
      files = List.copyOf(files);
      leftOut = List.copyOf(leftOut);
      notices = List.copyOf(notices);
    }
  }

  /**
   * It may not be filed; nothing was written.
   *
   * @param assessment the decision, ineligible
   */
  record Refused(Assessment assessment) implements FilingResult {}
}
