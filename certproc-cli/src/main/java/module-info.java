/** The {@code certproc} command. */
@org.jspecify.annotations.NullMarked
module vn.certproc.cli {
  requires static org.jspecify;
  requires java.net.http;
  requires java.xml;
  requires vn.certproc.api;
  requires vn.certproc.pki;
  requires vn.certproc.core;
  requires vn.certproc.forms;
  requires vn.certproc.pkcs11;
  requires vn.certproc.dossier;
  requires vn.certproc.testkit;
  requires com.fasterxml.jackson.core;
  requires info.picocli;

  opens vn.certproc.cli.internal to
      info.picocli;
  opens vn.certproc.cli.internal.verb to
      info.picocli;
  opens vn.certproc.cli.internal.verb.key to
      info.picocli;
  opens vn.certproc.cli.internal.verb.signing to
      info.picocli;
  opens vn.certproc.cli.internal.verb.token to
      info.picocli;
}
