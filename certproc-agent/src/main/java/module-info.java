/** What a host exchanges with the Authority's desktop agent. */
@org.jspecify.annotations.NullMarked
module vn.certproc.agent {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires transitive vn.certproc.api;
  requires transitive vn.certproc.forms;
  requires transitive vn.certproc.pki;

  exports vn.certproc.agent;
}
