package vn.certproc.forms.internal.field;

import java.util.Set;

/** Which fields the names of a lock stand for (ISO 32000-2 §12.7.5.5, §12.8.2.4). */
public final class LockedNames {

  private LockedNames() {}

  /** Whether one of the full names is the target's, or that of a field above it. */
  public static boolean cover(Set<String> names, String target) {
    String name = target;
    while (!names.contains(name)) {
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return false;
      }
      name = name.substring(0, dot);
    }
    return true;
  }
}
