package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;
import vn.certproc.forms.internal.strict.XrefSection;
import vn.certproc.forms.verification.SignaturePurpose;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.Weight;

/**
 * One signature on its way to an answer: first what it covers and whether it holds, which needs
 * this signature alone. Not thread-safe.
 */
final class SignatureCheck {

  private final SignatureRead read;
  private final List<Reason> reasons;
  private Optional<Outline> revision = Optional.empty();
  private Optional<Integrity> integrity = Optional.empty();

  SignatureCheck(SignatureRead read) {
    this.read = read;
    this.reasons = new ArrayList<>(read.reasons());
  }

  /** Looks for the revision that it closes, and computes it. */
  void cover(StrictPdf now) {
    if (read.gap().isEmpty()) {
      return;
    }
    SignatureRead.Gap gap = read.gap().get();
    try {
      revision = Optional.of(new Outline(StrictPdf.read(now.file(), gap.end(), now.work())));
      if (!closes(revision.get(), now)) {
        reasons.add(SignatureReader.invalid("signature-elsewhere"));
        revision = Optional.empty();
      }
    } catch (PdfDamage e) {
      Map<String, String> where = Map.of("what", e.what(), "offset", Integer.toString(e.offset()));
      reasons.add(Reason.of("revision-unreadable", Weight.UNDECIDED, where));
    }
    compute(now.file(), gap);
  }

  private void compute(byte[] file, SignatureRead.Gap gap) {
    if (read.der().length == 0) {
      return;
    }
    Integrity found =
        read.purpose() == SignaturePurpose.DOCUMENT_TIME_STAMP
            ? Integrity.ofStamp(file, gap, read.der())
            : Integrity.ofSignature(file, gap, read.der());
    if (found.readable()) {
      integrity = Optional.of(found);
    } else {
      reasons.add(SignatureReader.invalid("signature-unreadable"));
    }
  }

  /**
   * Whether the revision holds the very same signature in the very same field, and the file as it
   * is now was made from it by appending.
   */
  private boolean closes(Outline then, StrictPdf now) {
    Field field = read.field();
    boolean there =
        then.fields().stream()
            .anyMatch(
                each ->
                    each.signature()
                        && each.name().equals(field.name())
                        && each.reference().equals(field.reference())
                        && each.value().equals(field.value()));
    Set<Integer> sections = new HashSet<>();
    now.sections().forEach(each -> sections.add(each.offset()));
    boolean continued =
        then.pdf().sections().stream().map(XrefSection::offset).allMatch(sections::contains)
            && then.pdf().sections().stream().allMatch(each -> each.end() <= then.pdf().end());
    int number = ((Ref) field.value()).number();
    return there && continued && then.pdf().entry(number).equals(now.entry(number));
  }

  SignatureRead read() {
    return read;
  }

  /** What is wrong so far; may be added to. */
  List<Reason> reasons() {
    return reasons;
  }

  /** The revision that it closes; empty where it closes none. */
  Optional<Outline> revision() {
    return revision;
  }

  /** Its mathematics; empty where it could not be read. */
  Optional<Integrity> integrity() {
    return integrity;
  }

  /** Whether it holds over a revision of this file, so that others may have to reckon with it. */
  boolean intact() {
    return revision.isPresent()
        && integrity.filter(Integrity::holds).isPresent()
        && reasons.stream().noneMatch(each -> each.weight() == Weight.INVALID);
  }
}
