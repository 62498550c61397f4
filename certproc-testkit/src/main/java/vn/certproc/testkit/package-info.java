/** Conformance cases, and JUnit 5 and AssertJ helpers for users' suites. */
@NullMarked
package vn.certproc.testkit;

import org.jspecify.annotations.NullMarked;
