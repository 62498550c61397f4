package vn.certproc.cli.internal.verb.key;

import java.util.Locale;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.Page;

/**
 * Where the person sits who is asked and told.
 *
 * @param streams what the command is connected to
 * @param language what the person reads
 */
public record Desk(Streams streams, Locale language) {

  /** A page on standard error. */
  public Page errors() {
    return Page.prompt(streams.errors(), language);
  }
}
