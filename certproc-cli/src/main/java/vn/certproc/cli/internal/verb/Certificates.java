package vn.certproc.cli.internal.verb;

import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.dossier.Certproc;
import vn.certproc.pki.CertificateBundle;

/** Reads certificate files. */
final class Certificates {

  private Certificates() {}

  static CertificateBundle read(String name, Certproc certproc, Streams streams) {
    return Inputs.read(name, streams, in -> certproc.certificate(in, name));
  }
}
