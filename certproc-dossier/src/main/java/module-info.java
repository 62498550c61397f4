/** The façade and the dossier: what a host calls. */
@org.jspecify.annotations.NullMarked
module vn.certproc.dossier {
  requires static org.jspecify;
  requires vn.certproc.api;
  requires vn.certproc.pki;
  requires vn.certproc.core;
  requires vn.certproc.forms;
}
