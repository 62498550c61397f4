package vn.certproc.checks.attacks;

import java.util.List;

/** The corpus. */
public final class Attacks {

  private Attacks() {}

  /** Every attack, in the order of their families. */
  public static List<Attack> all() {
    return List.of();
  }
}
