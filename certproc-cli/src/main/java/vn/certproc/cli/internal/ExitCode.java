package vn.certproc.cli.internal;

/**
 * What the command's exit code says. In the order of badness: of several inputs the worst counts.
 */
public enum ExitCode {
  /** Yes, or done. */
  DONE(0),
  /** The verdict is open. */
  UNDECIDED(5),
  /** A well-formed no: ineligible, schema or field faults. */
  NO(1),
  /** The command was called wrong. */
  USAGE(2),
  /** An input cannot be read: absent, not XML, over a limit, not a certificate, not a PDF. */
  UNREADABLE(3),
  /** The environment: disk, folder, a host's own data. */
  ENVIRONMENT(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number the process ends with. */
  public int number() {
    return number;
  }

  /** The worse of the two. */
  public ExitCode or(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
