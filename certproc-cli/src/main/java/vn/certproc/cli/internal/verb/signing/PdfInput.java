package vn.certproc.cli.internal.verb.signing;

import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;

/** Reads a file that is signed or verified, whole. */
final class PdfInput {

  /** The largest file that is read, as those who sign and verify read it: 64 MiB. */
  private static final int MOST = 64 << 20;

  private static final int MEGABYTE = 1 << 20;

  private PdfInput() {}

  /**
   * The file's bytes.
   *
   * @throws CliException when it cannot be read, or is too large
   */
  static byte[] read(String name, Streams streams) {
    byte[] all = Inputs.read(name, streams, in -> in.readNBytes(MOST + 1));
    if (all.length > MOST) {
      String megabytes = Integer.toString(MOST / MEGABYTE);
      throw CliException.unreadable(
          Fault.of("cli-file-too-large", Where.in(name), Map.of("max", megabytes)));
    }
    return all;
  }
}
