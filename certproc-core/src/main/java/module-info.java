/** Profiles and the rules that decide a request. */
@org.jspecify.annotations.NullMarked
module vn.certproc.core {
  requires static org.jspecify;
  requires transitive vn.certproc.api;
  requires vn.certproc.pki;

  exports vn.certproc.core;
  exports vn.certproc.core.calendar;
  exports vn.certproc.core.lifecycle;
  exports vn.certproc.core.profile;
  exports vn.certproc.core.table;
  exports vn.certproc.core.triage;
}
