package vn.certproc.cli.internal.verb.token;

import vn.certproc.cli.internal.ExitCode;

final class TestAction implements TokenWork {
  @Override
  public ExitCode run(TokenCall call) {
    throw new IllegalStateException("not there yet");
  }
}
