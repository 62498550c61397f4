package vn.certproc.core.profile;

import vn.certproc.api.error.Where;

/**
 * Where an entry of a profile was written: in the profile itself, or in one that it extends.
 * Immutable and thread-safe.
 *
 * @param profile the id of the profile that wrote it
 * @param where file, line and path
 */
public record Origin(String profile, Where where) {}
