package vn.certproc.forms.internal.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.StrictPdf;
import vn.certproc.forms.internal.strict.Work;
import vn.certproc.forms.verification.Change;

/** Compares a document that was sent out with what came back. */
public final class FileComparison {

  private FileComparison() {}

  /** What was changed besides adding signatures. */
  public static List<Change> changes(byte[] sent, byte[] returned) {
    Opening.checkKind(sent);
    Opening.checkKind(returned);
    if (Arrays.equals(sent, returned)) {
      return List.of();
    }
    Work work = new Work();
    try {
      Outline now = new Outline(StrictPdf.read(returned, returned.length, work));
      return startsWith(returned, sent)
          ? appended(returned, sent.length, now, work)
          : rewritten(sent, now, work);
    } catch (PdfDamage e) {
      return List.of(RevisionComparison.odd(e));
    }
  }

  private static List<Change> appended(byte[] returned, int end, Outline now, Work work) {
    Outline old = new Outline(StrictPdf.read(returned, end, work));
    return RevisionComparison.appended(old, now, AcceptedSignatures.byShape(), Optional.empty());
  }

  /** A program that writes the file anew keeps what it says, but breaks every signature in it. */
  private static List<Change> rewritten(byte[] sent, Outline now, Work work) {
    Outline old = new Outline(StrictPdf.read(sent, sent.length, work));
    if (old.fields().stream().anyMatch(Field::signed)) {
      return List.of(Change.of("rewritten", "", Map.of()));
    }
    return RevisionComparison.rewritten(old, now, AcceptedSignatures.byShape());
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    return file.length >= start.length
        && Arrays.equals(file, 0, start.length, start, 0, start.length);
  }
}
