package vn.certproc.dossier;

import vn.certproc.api.model.Coded;

/**
 * A file that a dossier's manifest names, against the one that is there. Immutable.
 *
 * @param name its name in the folder
 * @param state what was found
 */
public record ManifestEntry(String name, State state) {

  /** Whether the file is the one that the manifest names. */
  public boolean same() {
    return state == State.SAME;
  }

  /** What was found. */
  public enum State implements Coded {
    /** Size and SHA-256 are those of the manifest. */
    SAME("same"),
    /** Another file is there. */
    DIFFERS("differs"),
    /** No such file is there, or it cannot be read. */
    MISSING("missing");

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
