package vn.certproc.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Messages;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.CommonOptions;
import vn.certproc.cli.internal.verb.Verb;

/** Says what went wrong in lines that an official can read; a trace only where it is asked for. */
final class RunErrors implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    CommonOptions common = common(command);
    ExitCode code = ErrorCodes.of(e);
    if (e instanceof CertprocException known && code == ExitCode.USAGE) {
      UsageErrors.say(command, UsageErrors.withNearest(known));
    } else {
      say(e, Page.prompt(command.getErr(), common.language()), input(command));
    }
    if (common.debug()) {
      e.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return code.number();
  }

  private static CommonOptions common(CommandLine command) {
    return command.getCommand() instanceof Verb verb ? verb.common() : new CommonOptions();
  }

  private static Optional<String> input(CommandLine command) {
    return command.getCommand() instanceof Verb verb ? verb.input() : Optional.empty();
  }

  /** A fault found in bytes does not know their file; one of an output does. */
  private static Fault placed(Fault fault, Optional<String> input) {
    return fault.where().source().isPresent() ? fault : input.map(fault::inSource).orElse(fault);
  }

  private static void say(Exception e, Page page, Optional<String> input) {
    if (e instanceof CertprocException known) {
      known.faults().forEach(fault -> FaultList.line(page, placed(fault, input)));
      FaultList.mindRefusedPin(page, known.faults());
      FaultList.mindOtherName(page, known.faults());
      return;
    }
    Map<String, String> arguments = Map.of("reason", reason(e));
    String code = isIo(e) ? "cli-io-failed" : "cli-internal-error";
    page.line(page.in(Messages.text(code, arguments)) + " [" + code + "]");
  }

  private static boolean isIo(Exception e) {
    return e instanceof IOException || e instanceof UncheckedIOException;
  }

  /** An unexpected error's text is not ours and may hold anything: only its kind is shown. */
  private static String reason(Exception e) {
    if (e instanceof IOException io) {
      return Reasons.of(io);
    }
    return e.getCause() instanceof IOException io ? Reasons.of(io) : e.getClass().getSimpleName();
  }
}
