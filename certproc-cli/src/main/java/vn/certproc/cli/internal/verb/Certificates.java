package vn.certproc.cli.internal.verb;

import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.dossier.Certproc;
import vn.certproc.pki.CertificateBundle;

/** Reads certificate files. */
final class Certificates {

  /** More than any certificate file; the reader refuses what reaches it. */
  private static final int MOST = 16 << 20;

  private Certificates() {}

  static CertificateBundle read(String name, Certproc certproc, Streams streams) {
    byte[] bytes = Inputs.read(name, streams, in -> in.readNBytes(MOST));
    return certproc.certificate(bytes);
  }
}
