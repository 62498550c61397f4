/** Conformance cases, and JUnit 5 and AssertJ helpers for users' suites. */
@org.jspecify.annotations.NullMarked
module vn.certproc.testkit {
  requires static transitive org.jspecify;
  requires transitive vn.certproc.api;
  requires com.fasterxml.jackson.core;
  requires static org.assertj.core;
  requires static org.junit.jupiter.params;

  exports vn.certproc.testkit;
}
