package vn.certproc.cli.internal.verb;

import java.util.Map;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.Progress;

/** One line on a person's terminal that says how far a long job is. Not thread-safe. */
final class ProgressLine implements Progress {

  /** Shorter lists are done before a line could be read. */
  private static final int WORTH_SAYING = 100;

  private final Streams streams;
  private final Page page;

  private ProgressLine(Streams streams, Page page) {
    this.streams = streams;
    this.page = page;
  }

  /** A line where a person sees standard error; nothing otherwise. */
  static Progress on(Streams streams, Page page) {
    return streams.terminal() ? new ProgressLine(streams, page) : Progress.silent();
  }

  @Override
  public void at(Stage stage, int done, int total) {
    int step = Math.max(1, total / 100);
    if (total < WORTH_SAYING || (done % step != 0 && done != total)) {
      return;
    }
    String text =
        page.word(
            stage == Stage.ASSESS ? "progress.assess" : "progress.forms",
            Map.of("done", Integer.toString(done), "total", Integer.toString(total)));
    var err = streams.errors();
    err.print("\r" + text + (done == total ? "\n" : ""));
    err.flush();
  }
}
