package vn.certproc.checks.attacks;

import java.util.ArrayList;
import java.util.List;

/** The corpus. */
public final class Attacks {

  private Attacks() {}

  /** Every attack, in the order of their families. */
  public static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    all.addAll(IncrementalSaving.all());
    all.addAll(UniversalForgery.all());
    all.addAll(Wrapping.all());
    all.addAll(Shadow.all());
    all.addAll(RoleConfusion.all());
    all.addAll(CertificationAttacks.all());
    all.addAll(FieldChanges.all());
    all.addAll(AnnotationChanges.all());
    all.addAll(AttachmentChanges.all());
    all.addAll(ByteAttacks.all());
    all.addAll(Differentials.all());
    return List.copyOf(all);
  }
}
