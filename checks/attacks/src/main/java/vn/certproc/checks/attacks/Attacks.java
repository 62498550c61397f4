package vn.certproc.checks.attacks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The corpus. */
public final class Attacks {

  private Attacks() {}

  /**
   * Every attack, with those of an attacker who can ask a time-stamp authority, in the order of
   * their families.
   *
   * @param token makes the time-stamp token (DER) over the bytes that it gets; of an authority that
   *     the verifier trusts
   */
  public static List<Attack> all(UnaryOperator<byte[]> token) {
    List<Attack> all = new ArrayList<>(all());
    all.addAll(StampAbuse.all(token));
    return List.copyOf(all);
  }

  /** Every attack of an attacker who has no keys, in the order of their families. */
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
