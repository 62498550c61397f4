package vn.certproc.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.text.Text;
import vn.certproc.dossier.FormCheck;
import vn.certproc.dossier.NamedSigner;
import vn.certproc.forms.signing.NameLikeness;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.Weight;

/** What speaks for or against a signed form, beside its signatures. */
final class FormReasons {

  private static final String NO_REQUEST = "pdf-no-request";

  private FormReasons() {}

  /**
   * The reasons.
   *
   * @param places the names of the fields that the form itself has for signatures
   */
  static List<Reason> of(CheckedForm form, SignerMatching.Result matched, Set<String> places) {
    List<Reason> reasons = new ArrayList<>(shown(form.check()));
    reasons.addAll(decided(form.assessment()));
    if (form.step().isEmpty()) {
      reasons.add(
          Reason.of("form-names-no-signer", Weight.NOTE, Map.of("form", form.check().formId())));
    }
    matched.signers().forEach(each -> reasons.addAll(signed(each)));
    matched.others().forEach(each -> reasons.add(unnamed(each, places)));
    return reasons;
  }

  /** Why a form could not be compared with a request inside it, in the words of what hindered. */
  static Reason unjudged(CertprocException why) {
    if (NO_REQUEST.equals(why.code())) {
      return Reason.of("form-without-request", Weight.UNDECIDED);
    }
    Reason reason = Reason.of("form-not-comparable", Weight.UNDECIDED, Map.of("cause", why.code()));
    Text text =
        new Text(
            reason.text().vi() + " " + why.text().vi(), reason.text().en() + " " + why.text().en());
    return new Reason(reason.code(), reason.weight(), reason.arguments(), text);
  }

  private static List<Reason> shown(FormCheck check) {
    if (check.equal()) {
      return List.of();
    }
    Map<String, String> count =
        Map.of("count", Integer.toString(check.comparison().differences().size()));
    return List.of(
        check.definitionsMayDiffer()
            ? Reason.of("form-text-of-other-version", Weight.UNDECIDED, count)
            : Reason.of("form-text-differs", Weight.INVALID, count));
  }

  private static List<Reason> decided(Assessment assessment) {
    return switch (assessment.verdict()) {
      case ELIGIBLE -> List.of();
      case INELIGIBLE ->
          List.of(
              Reason.of(
                  "form-request-ineligible",
                  Weight.INVALID,
                  Map.of("checks", codes(assessment, Check::forbids))));
      case UNDECIDED -> open(assessment);
    };
  }

  /** Facts settle some points; where the regulation was not seen or is silent, none do. */
  static List<Reason> open(Assessment assessment) {
    String unseen = codes(assessment, check -> opens(check, Cause.RULE_UNKNOWN));
    String lacking = codes(assessment, check -> opens(check, Cause.FACT_MISSING));
    List<Reason> reasons = new ArrayList<>();
    if (!lacking.isEmpty() || unseen.isEmpty()) {
      reasons.add(Reason.of("form-request-undecided", Weight.UNDECIDED, Map.of("checks", lacking)));
    }
    if (!unseen.isEmpty()) {
      reasons.add(
          Reason.of("form-request-rule-unknown", Weight.UNDECIDED, Map.of("checks", unseen)));
    }
    return reasons;
  }

  private static boolean opens(Check check, Cause cause) {
    return check.leavesOpen() && check.cause().filter(cause::equals).isPresent();
  }

  private static String codes(Assessment assessment, Predicate<Check> wanted) {
    Stream<Check> ofList =
        assessment instanceof ListDecision list ? list.checks().stream() : Stream.of();
    Stream<Check> ofRows = assessment.decisions().stream().flatMap(each -> each.checks().stream());
    return Stream.concat(ofList, ofRows)
        .filter(wanted)
        .map(Check::code)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  static List<Reason> signed(NamedSigner named) {
    return switch (named.presence()) {
      case MISSING -> List.of(reason(named, "missing", Weight.INVALID));
      case NAME_DIFFERS -> List.of(reason(named, "name-differs", Weight.UNDECIDED));
      case PRESENT -> present(named);
    };
  }

  private static List<Reason> present(NamedSigner named) {
    if (named.signer().name().isEmpty()) {
      return List.of(reason(named, "name-unknown", Weight.NOTE));
    }
    boolean same =
        named
            .signature()
            .filter(each -> SignerMatching.likeness(each, named.signer()) == NameLikeness.SAME)
            .isPresent();
    return same ? List.of() : List.of(reason(named, "name-nearly", Weight.WARNING));
  }

  /** Persons and agencies have sentences of their own. */
  private static Reason reason(NamedSigner named, String what, Weight weight) {
    return Reason.of(
        "signer-" + named.signer().kind().code() + "-" + what,
        weight,
        Map.of(
            "name", named.signer().name().orElse("–"),
            "certified", named.certified().orElse("–")));
  }

  /** In a field of its own that is seen, it puts on the form what is not the form's. */
  static Reason unnamed(PdfSignature signature, Set<String> places) {
    boolean shown = signature.page() > 0 && !places.contains(signature.field());
    return Reason.of(
        "signature-not-named",
        shown ? Weight.WARNING : Weight.NOTE,
        Map.of(
            "field", signature.field(),
            "certified", SignerMatching.certified(signature).orElse("–")));
  }
}
