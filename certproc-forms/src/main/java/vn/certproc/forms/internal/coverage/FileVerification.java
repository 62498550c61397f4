package vn.certproc.forms.internal.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.Work;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureJudge;
import vn.certproc.pki.verification.Weight;

/** Verifies the signatures of one file. */
public final class FileVerification {

  /** More signatures than any document of an office has. */
  private static final int MOST = 100;

  private final byte[] file;
  private final SignatureJudge judge;
  private final Instant at;
  private final List<Reason> reasons = new ArrayList<>();

  private FileVerification(byte[] file, SignatureJudge judge, Instant at) {
    this.file = file;
    this.judge = judge;
    this.at = at;
  }

  /**
   * Verifies.
   *
   * @throws UnreadablePdfException {@code pdf-not-a-pdf}, {@code pdf-encrypted}, {@code
   *     pdf-too-complex}
   */
  public static PdfVerification verify(byte[] file, SignatureJudge judge, Instant at) {
    Opening.checkKind(file);
    FileVerification verification = new FileVerification(file, judge, at);
    return new PdfVerification(verification.signatures(), verification.reasons);
  }

  private List<PdfSignature> signatures() {
    Opening opening = Opening.of(file, new Work());
    opening.damage().ifPresent(this::damaged);
    if (opening.outline().isEmpty()) {
      return List.of();
    }
    Outline now = opening.outline().get();
    List<SignatureCheck> checks = checks(now);
    if (reasons.isEmpty() && checks.stream().noneMatch(each -> each.read().speaks())) {
      reasons.add(Reason.of("no-signature", Weight.INVALID));
    }
    AcceptedSignatures accepted = accepted(checks);
    SignatureReport report = new SignatureReport(now, opening, accepted, judge(now), at);
    return checks.stream().map(report::of).toList();
  }

  private void damaged(PdfDamage damage) {
    Map<String, String> where =
        Map.of("what", damage.what(), "offset", Integer.toString(damage.offset()));
    reasons.add(Reason.of("file-damaged", Weight.INVALID, where));
  }

  private static List<SignatureCheck> checks(Outline now) {
    List<Field> signed = now.fields().stream().filter(Field::signed).toList();
    if (signed.size() > MOST) {
      throw Work.tooComplex();
    }
    SignatureReader reader = new SignatureReader(now.pdf());
    List<SignatureCheck> checks = new ArrayList<>();
    Set<PdfValue> values = new HashSet<>();
    Map<String, Long> names =
        now.fields().stream().collect(Collectors.groupingBy(Field::name, Collectors.counting()));
    for (Field field : signed) {
      SignatureCheck check = new SignatureCheck(reader.read(field));
      if (!values.add(field.value())) {
        check.reasons().add(SignatureReader.invalid("signature-shared"));
      }
      if (names.getOrDefault(field.name(), 0L) > 1) {
        check.reasons().add(SignatureReader.invalid("field-twice"));
      }
      check.cover(now.pdf());
      checks.add(check);
    }
    checks.sort(Comparator.comparingInt(FileVerification::end));
    return checks;
  }

  private static int end(SignatureCheck check) {
    return check.read().gap().map(SignatureRead.Gap::end).orElse(Integer.MAX_VALUE);
  }

  /** Only a signature that holds explains what came with it. */
  private static AcceptedSignatures accepted(List<SignatureCheck> checks) {
    Set<PdfValue> intact =
        checks.stream()
            .filter(SignatureCheck::intact)
            .map(each -> each.read().field().value())
            .collect(Collectors.toSet());
    return (now, value) -> intact.contains(value);
  }

  private SignatureJudge judge(Outline now) {
    return new ValidationData(now.pdf()).help(judge);
  }
}
