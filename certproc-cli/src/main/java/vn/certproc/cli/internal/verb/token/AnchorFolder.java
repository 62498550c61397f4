package vn.certproc.cli.internal.verb.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.pki.CertificateBundle;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.TrustAnchors;

/** A host's own authorities as a folder of certificate files. */
final class AnchorFolder {

  private AnchorFolder() {}

  /**
   * Reads each file that is not hidden. A certificate issued by itself is trusted; others help to
   * reach one.
   *
   * @throws vn.certproc.pki.NotACertificateException when a file is none
   * @throws CliException when the folder cannot be read, or holds nothing to trust
   */
  static TrustAnchors read(String folder) {
    List<CertificateDetails> roots = new ArrayList<>();
    List<CertificateDetails> others = new ArrayList<>();
    for (Path file : files(folder)) {
      for (CertificateDetails each : certificates(file)) {
        (each.subject().text().equals(each.issuer().text()) ? roots : others).add(each);
      }
    }
    if (roots.isEmpty()) {
      throw CliException.environment("cli-anchors-none", folder);
    }
    return TrustAnchors.of(roots, others);
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> all = Files.list(Inputs.path(folder))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw CliException.environment("cli-anchors-unreadable", folder);
    }
  }

  private static List<CertificateDetails> certificates(Path file) {
    try {
      CertificateBundle bundle = CertificateReader.create().read(file);
      List<CertificateDetails> all = new ArrayList<>(bundle.others());
      all.add(bundle.certificate());
      return all;
    } catch (IOException e) {
      throw CliException.unreadable("cli-input-unreadable", file.toString(), e);
    }
  }
}
