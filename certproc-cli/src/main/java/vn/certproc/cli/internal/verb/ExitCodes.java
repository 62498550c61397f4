package vn.certproc.cli.internal.verb;

import vn.certproc.api.decision.Verdict;
import vn.certproc.cli.internal.ExitCode;

/** What a verdict ends the command with. */
final class ExitCodes {

  private ExitCodes() {}

  static ExitCode of(Verdict verdict) {
    return switch (verdict) {
      case ELIGIBLE -> ExitCode.DONE;
      case INELIGIBLE -> ExitCode.NO;
      case UNDECIDED -> ExitCode.UNDECIDED;
    };
  }
}
