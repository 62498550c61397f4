/** The model: requests, decisions, facts, and what a host or a signer implements. */
@org.jspecify.annotations.NullMarked
module vn.certproc.api {
  requires static transitive org.jspecify;
  requires transitive java.xml;
  requires jakarta.xml.bind;
  requires org.slf4j;

  exports vn.certproc.api.decision;
  exports vn.certproc.api.error;
  exports vn.certproc.api.facts;
  exports vn.certproc.api.model;
  exports vn.certproc.api.payload;
  exports vn.certproc.api.payload.document;
  exports vn.certproc.api.signing;
  exports vn.certproc.api.text;

  opens vn.certproc.api.payload.document to
      jakarta.xml.bind;

  // The one room of XML factories is for certproc's own modules alone.
  exports vn.certproc.api.internal.xml to
      vn.certproc.core,
      vn.certproc.dossier,
      vn.certproc.forms,
      vn.certproc.testkit;
}
