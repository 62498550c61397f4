package vn.certproc.forms.internal.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The organisations of a row, from the top down. Immutable.
 *
 * @param names in Unicode NFC, at least one
 * @param province of the place of work
 * @param topProvince of the top one
 */
record Line(List<String> names, Optional<String> province, Optional<String> topProvince) {

  /** Copies the names. */
  Line {
    names = List.copyOf(names);
  }
}
