package vn.certproc.forms.internal.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Coded;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;
import vn.certproc.forms.internal.strict.XrefSection;
import vn.certproc.forms.verification.Change;
import vn.certproc.forms.verification.Coverage;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.SignatureJudge;
import vn.certproc.pki.verification.TimeStampAnswer;
import vn.certproc.pki.verification.Weight;

/** Puts together what is told of each signature. */
final class SignatureReport {

  private static final Pattern ROLE = Pattern.compile("(person|agency)(?:-\\d{1,3})?");

  private final Outline now;
  private final Opening opening;
  private final AcceptedSignatures accepted;
  private final SignatureJudge judge;
  private final Instant at;

  SignatureReport(
      Outline now, Opening opening, AcceptedSignatures accepted, SignatureJudge judge, Instant at) {
    this.now = now;
    this.opening = opening;
    this.accepted = accepted;
    this.judge = judge;
    this.at = at;
  }

  PdfSignature of(SignatureCheck check) {
    Field field = check.read().field();
    List<Reason> faults = new ArrayList<>();
    Optional<Permissions> permissions = readable(() -> permissions(check), faults).flatMap(p -> p);
    int page = readable(() -> page(field), faults).orElse(0);
    List<Change> changes =
        check.revision().map(then -> changes(then, permissions)).orElse(List.of());
    Coverage coverage = coverage(check);
    List<Reason> reasons = new ArrayList<>(check.reasons());
    reasons.addAll(faults);
    if (!changes.isEmpty()) {
      Map<String, String> count = Map.of("count", Integer.toString(changes.size()));
      reasons.add(Reason.of("changed-after-signing", Weight.INVALID, count));
    } else if (coverage == Coverage.REVISION) {
      boolean last =
          check.revision().filter(t -> t.pdf().sections().equals(now.pdf().sections())).isPresent();
      reasons.add(Reason.of(last ? "white-space-after" : "signatures-after", Weight.NOTE));
    }
    Optional<SignatureAnswer> answer = answer(check);
    Optional<TimeStampAnswer> stamp = stamp(check);
    answer.ifPresent(each -> reasons.addAll(each.reasons()));
    stamp.ifPresent(each -> reasons.addAll(each.reasons()));
    return new PdfSignature(
        field.name(),
        check.read().purpose(),
        role(field.name()),
        page,
        check.revision().map(then -> revisions(then.pdf())).orElse(0),
        revisions(now.pdf()),
        coverage,
        changes,
        answer,
        stamp,
        reasons);
  }

  /** What is read of a field besides its signature: a fault in it is told and stops nothing. */
  private static <T> Optional<T> readable(Supplier<T> question, List<Reason> faults) {
    try {
      return Optional.of(question.get());
    } catch (PdfDamage e) {
      Map<String, String> where = Map.of("what", e.what(), "offset", Integer.toString(e.offset()));
      faults.add(Reason.of("revision-unreadable", Weight.UNDECIDED, where));
      return Optional.empty();
    }
  }

  private static Optional<Permissions> permissions(SignatureCheck check) {
    return check
        .revision()
        .flatMap(
            then ->
                check.read().dict().map(d -> Permissions.of(then.pdf(), check.read().field(), d)));
  }

  private List<Change> changes(Outline then, Optional<Permissions> permissions) {
    List<Change> changes = new ArrayList<>();
    opening.damage().ifPresent(each -> changes.add(RevisionComparison.odd(each)));
    if (then.pdf().end() < now.pdf().end()) {
      changes.addAll(RevisionComparison.appended(then, now, accepted, permissions));
    }
    return changes;
  }

  private Coverage coverage(SignatureCheck check) {
    if (check.revision().isEmpty()) {
      return Coverage.NOTHING;
    }
    StrictPdf then = check.revision().get().pdf();
    return then.end() == then.file().length ? Coverage.WHOLE_DOCUMENT : Coverage.REVISION;
  }

  private Optional<SignatureAnswer> answer(SignatureCheck check) {
    return check
        .integrity()
        .flatMap(i -> i.cms().map(c -> judge.judge(c, i.digest(), check.read().claimed(), at)));
  }

  private Optional<TimeStampAnswer> stamp(SignatureCheck check) {
    return check.integrity().flatMap(i -> i.stamp().map(s -> judge.judge(s, i.covers(), at)));
  }

  private static Optional<SignerKind> role(String field) {
    Matcher m = ROLE.matcher(field);
    return m.matches() ? Coded.find(SignerKind.class, m.group(1)) : Optional.empty();
  }

  private int page(Field field) {
    for (Ref widget : field.widgets()) {
      List<Page> pages = now.pagesOf(widget);
      if (!pages.isEmpty() && Numbers.area(now.pdf(), rectangle(widget)) > 0) {
        return pages.get(0).number();
      }
    }
    return 0;
  }

  private PdfValue rectangle(Ref widget) {
    return now.pdf().dict(widget).map(dict -> dict.get("Rect")).orElse(PdfValue.NULL);
  }

  /** Each section closes a revision, but for the second one of a linearized file. */
  private static int revisions(StrictPdf pdf) {
    int count = 0;
    List<XrefSection> sections = pdf.sections();
    for (int i = 0; i < sections.size(); i++) {
      boolean first =
          i + 1 < sections.size() && sections.get(i + 1).offset() > sections.get(i).offset();
      count += first ? 0 : 1;
    }
    return count;
  }
}
