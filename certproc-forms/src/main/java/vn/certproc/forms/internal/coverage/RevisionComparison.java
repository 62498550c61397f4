package vn.certproc.forms.internal.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.forms.internal.strict.AppendedBytes;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.verification.Change;

/** What of a later revision is not a signature. Not thread-safe. */
final class RevisionComparison {

  private final Outline old;
  private final Outline now;
  private final Changes changes = new Changes();

  private RevisionComparison(Outline old, Outline now) {
    this.old = old;
    this.now = now;
  }

  /**
   * Compares a revision with the file that begins with its bytes.
   *
   * @param permissions what the signature of the revision allows; empty where none is asked
   */
  static List<Change> appended(
      Outline old, Outline now, AcceptedSignatures accepted, Optional<Permissions> permissions) {
    RevisionComparison comparison = new RevisionComparison(old, now);
    try {
      AppendedBytes.check(now.pdf(), old.pdf());
    } catch (PdfDamage e) {
      return List.of(odd(e));
    }
    return comparison.run(accepted, permissions);
  }

  /** Compares two files by what they say, though the bytes of the one are not in the other. */
  static List<Change> rewritten(Outline old, Outline now, AcceptedSignatures accepted) {
    return new RevisionComparison(old, now).run(accepted, Optional.empty());
  }

  private List<Change> run(AcceptedSignatures accepted, Optional<Permissions> permissions) {
    try {
      Additions additions = Additions.find(old, now, accepted, changes);
      new Comparison(old, now, additions, changes).run();
      permissions.ifPresent(each -> each.check(additions, now.pdf(), changes));
    } catch (PdfDamage e) {
      changes.add(odd(e));
    }
    return changes.all();
  }

  /** What can be read in more than one way. */
  static Change odd(PdfDamage damage) {
    return Change.of(
        "appended-odd",
        "",
        Map.of("what", damage.what(), "offset", Integer.toString(damage.offset())));
  }
}
