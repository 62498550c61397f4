/** A certification authority for tests and its servers; nothing here is published. */
@org.jspecify.annotations.NullMarked
package vn.certproc.checks.authority;
