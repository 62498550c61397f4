package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.Page;

/** A verb of the command. For one run; not thread-safe. */
public abstract class Verb implements Callable<Integer> {

  /** What the command is connected to. */
  protected final Streams streams;

  @Mixin private CommonOptions common = new CommonOptions();

  /** A verb connected to these streams. */
  protected Verb(Streams streams) {
    this.streams = streams;
  }

  /** The options that every verb takes. */
  public CommonOptions common() {
    return common;
  }

  /** The language of what officials see. */
  protected Locale language() {
    return common.language();
  }

  /** The one input whose faults may not name it, where there is one. */
  public Optional<String> input() {
    return Optional.empty();
  }

  /** A page on standard output. */
  protected Page page() {
    return Page.of(streams.text(), language());
  }

  /** A page on standard error. */
  protected Page errors() {
    return Page.prompt(streams.errors(), language());
  }

  @Override
  public Integer call() throws IOException {
    return run().number();
  }

  /** Does the work. */
  protected abstract ExitCode run() throws IOException;
}
