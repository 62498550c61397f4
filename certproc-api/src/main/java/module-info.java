/** The model: requests, decisions, facts, and what a host or a signer implements. */
@org.jspecify.annotations.NullMarked
module vn.certproc.api {
  requires static org.jspecify;
  requires jakarta.xml.bind;
  requires org.slf4j;
}
