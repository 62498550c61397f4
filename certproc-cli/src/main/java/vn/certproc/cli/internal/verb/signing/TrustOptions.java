package vn.certproc.cli.internal.verb.signing;

import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.verb.OutOption;
import vn.certproc.cli.internal.verb.key.AnchorFolder;
import vn.certproc.cli.internal.verb.key.Desk;
import vn.certproc.dossier.Certproc;
import vn.certproc.pki.TrustAnchors;

/** Which authorities are trusted: the built-in ones, or those of a folder in their place. */
public final class TrustOptions {

  @Option(names = "--anchors", paramLabel = "DIR")
  private Optional<String> anchors = Optional.empty();

  /** The authorities. */
  public TrustAnchors anchors(Desk desk) {
    return anchors.map(folder -> AnchorFolder.read(desk, folder)).orElseGet(TrustAnchors::builtIn);
  }

  /**
   * Refuses an output that would replace one of the folder's certificates.
   *
   * @throws vn.certproc.cli.internal.CliException usage
   */
  void requireKept(OutOption out) {
    anchors.ifPresent(folder -> out.requireNoneOf(AnchorFolder.certificateFiles(folder)));
  }

  Certproc certproc(Desk desk) {
    return Certproc.builder()
        .clock(desk.streams().clock())
        .locale(desk.language())
        .anchors(anchors(desk))
        .build();
  }
}
