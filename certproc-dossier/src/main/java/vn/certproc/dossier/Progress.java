package vn.certproc.dossier;

/** Told how far a long job is. What it throws ends the job, and nothing is left behind. */
@FunctionalInterface
public interface Progress {

  /**
   * So far.
   *
   * @param stage what is being done
   * @param done how many are done
   * @param total of how many
   */
  void at(Stage stage, int done, int total);

  /** Tells nobody. */
  static Progress silent() {
    return (stage, done, total) -> {};
  }

  /** The stages of the main job. */
  enum Stage {
    /** Rows are judged. */
    ASSESS,
    /** Forms are filled and written. */
    FORMS
  }
}
