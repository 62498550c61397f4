/** The façade and the dossier: what a host calls. */
@org.jspecify.annotations.NullMarked
module vn.certproc.dossier {
  requires static transitive org.jspecify;
  requires org.slf4j;
  requires transitive vn.certproc.api;
  requires transitive vn.certproc.pki;
  requires transitive vn.certproc.core;
  requires transitive vn.certproc.forms;

  exports vn.certproc.dossier;
}
