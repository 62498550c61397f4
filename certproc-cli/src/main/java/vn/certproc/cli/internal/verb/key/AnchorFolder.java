package vn.certproc.cli.internal.verb.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.pki.CertificateBundle;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.NotACertificateException;
import vn.certproc.pki.TrustAnchors;

/** A host's own authorities as a folder of certificate files. */
public final class AnchorFolder {

  private AnchorFolder() {}

  /**
   * Reads each file that is not hidden. A certificate issued by itself is trusted; others help to
   * reach one. What is no certificate is told and passed over, such as a note beside them.
   *
   * @throws CliException when the folder cannot be read, or holds nothing to trust
   */
  public static TrustAnchors read(Desk desk, String folder) {
    if (folder.isBlank()) {
      throw CliException.usage("cli-token-empty-value", Map.of("option", "--anchors"));
    }
    List<CertificateDetails> roots = new ArrayList<>();
    List<CertificateDetails> others = new ArrayList<>();
    for (Path file : files(folder)) {
      for (CertificateDetails each : certificates(desk, file)) {
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

  /**
   * The folder's files that hold a certificate.
   *
   * @throws CliException when the folder cannot be read
   */
  public static List<String> certificateFiles(String folder) {
    return files(folder).stream()
        .filter(AnchorFolder::holdsCertificate)
        .map(Path::toString)
        .toList();
  }

  private static boolean holdsCertificate(Path file) {
    try {
      CertificateReader.create().read(file);
      return true;
    } catch (IOException | NotACertificateException e) {
      return false;
    }
  }

  private static List<CertificateDetails> certificates(Desk desk, Path file) {
    try {
      CertificateBundle bundle = CertificateReader.create().read(file);
      List<CertificateDetails> all = new ArrayList<>(bundle.others());
      all.add(bundle.certificate());
      return all;
    } catch (NotACertificateException e) {
      Page page = desk.errors();
      e.faults().forEach(f -> FaultList.notice(page, placed(f, file)));
      return List.of();
    } catch (IOException e) {
      throw CliException.unreadable("cli-input-unreadable", file.toString(), e);
    }
  }

  private static Fault placed(Fault fault, Path file) {
    return fault.where().source().isPresent() ? fault : fault.inSource(file.toString());
  }
}
