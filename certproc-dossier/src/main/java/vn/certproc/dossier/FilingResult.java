package vn.certproc.dossier;

import java.nio.file.Path;
import java.util.List;
import vn.certproc.api.decision.Assessment;

/** What came of the main job. Immutable. */
public sealed interface FilingResult {

  /** The decision behind it. */
  Assessment assessment();

  /**
   * The dossier is written.
   *
   * @param assessment the decision, eligible or undecided; of the rows that were filed
   * @param folder where it stands
   * @param files what is in it, manifest last
   * @param leftOut the rows that were left out, by their numbers from 1 in the list given
   */
  record Filed(Assessment assessment, Path folder, List<DossierFile> files, List<Integer> leftOut)
      implements FilingResult {

    /** Copies the lists. */
    public Filed {
      files = List.copyOf(files);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * It may not be filed; nothing was written.
   *
   * @param assessment the decision, ineligible
   */
  record Refused(Assessment assessment) implements FilingResult {}
}
