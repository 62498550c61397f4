package vn.certproc.cli.internal;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** What can go wrong around the command itself. */
public final class CliException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private CliException(ExitCode exitCode, Fault fault, @Nullable Throwable cause) {
    super(fault, cause);
    this.exitCode = exitCode;
  }

  /** The command was called wrong. */
  public static CliException usage(String code, Map<String, String> arguments) {
    return new CliException(ExitCode.USAGE, Fault.of(code, Where.nowhere(), arguments), null);
  }

  /** An input that is not there or cannot be read. */
  public static CliException unreadable(String code, String source, IOException cause) {
    Map<String, String> arguments = Map.of("reason", Reasons.of(cause));
    return new CliException(
        ExitCode.UNREADABLE, Fault.of(code, Where.in(source), arguments), cause);
  }

  /** An input that is not what it should be. */
  public static CliException unreadable(Fault fault) {
    return new CliException(ExitCode.UNREADABLE, fault, null);
  }

  /** An output that cannot be written. */
  public static CliException unwritable(String target, IOException cause) {
    Map<String, String> arguments = Map.of("reason", Reasons.of(cause));
    return new CliException(
        ExitCode.ENVIRONMENT, Fault.of("cli-out-unwritable", Where.in(target), arguments), cause);
  }

  /** Something outside that failed, with its own words for why. */
  public static CliException failed(String code, String where, IOException cause) {
    Map<String, String> arguments = Map.of("reason", Reasons.of(cause));
    return new CliException(
        ExitCode.ENVIRONMENT, Fault.of(code, Where.in(where), arguments), cause);
  }

  /** A name or place that this environment does not allow. */
  public static CliException environment(String code, String where) {
    return new CliException(ExitCode.ENVIRONMENT, Fault.of(code, Where.in(where)), null);
  }

  /** A well-formed no of the command's own. */
  public static CliException refused(Fault fault) {
    return new CliException(ExitCode.NO, fault, null);
  }

  /** What the command ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
