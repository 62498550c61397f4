package vn.certproc.dossier;

import vn.certproc.api.model.Coded;

/**
 * A file that a dossier's manifest names, against the one that is there, or one that is there and
 * that the manifest does not name. Immutable.
 *
 * @param name its name in the folder
 * @param state what was found
 */
public record ManifestEntry(String name, State state) {

  /** Whether the file is the one that the manifest names. */
  public boolean same() {
    return state == State.SAME;
  }

  /** Whether the folder is not what the manifest says: a file that it names differs or lacks. */
  public boolean contradicts() {
    return state == State.DIFFERS || state == State.MISSING;
  }

  /** What was found. */
  public enum State implements Coded {
    /** Size and SHA-256 are those of the manifest. */
    SAME("same"),
    /** Another file is there. */
    DIFFERS("differs"),
    /** No such file is there, or it cannot be read. */
    MISSING("missing"),
    /** It is there and the manifest does not name it: no signature over the manifest covers it. */
    UNLISTED("unlisted");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
