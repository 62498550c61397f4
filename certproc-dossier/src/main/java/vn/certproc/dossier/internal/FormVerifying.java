package vn.certproc.dossier.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.facts.Facts;
import vn.certproc.dossier.FormVerification;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.UnsignablePdfException;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.forms.verification.PdfVerifier;
import vn.certproc.pki.verification.Reason;

/** Verifies a signed form as a form. Immutable. */
public final class FormVerifying {

  private final FormChecking checking;
  private final PdfVerifier signatures;

  /** A verifying by this comparison and this judge of signatures. */
  public FormVerifying(FormChecking checking, PdfVerifier signatures) {
    this.checking = checking;
    this.signatures = signatures;
  }

  /** Verifies a form; see {@link FormVerification}. */
  public FormVerification verify(byte[] pdf, Instant at, Optional<Facts> facts) {
    PdfVerification verified = signatures.verify(pdf, at);
    CheckedForm form;
    try {
      form = checked(pdf, facts);
    } catch (CertprocException e) {
      return unjudged(verified, FormReasons.unjudged(e));
    }
    SignerMatching.Result matched =
        SignerMatching.match(
            form.step().map(RouteStep::signers).orElse(List.of()), verified.signatures());
    List<Reason> reasons = FormReasons.of(form, matched, places(pdf));
    return new FormVerification(
        Optional.of(form.check()),
        Optional.of(form.assessment()),
        matched.signers(),
        verified,
        reasons.stream().sorted(Comparator.comparing(Reason::weight)).toList());
  }

  /** The form's own fields; none where what it records of them is not to be trusted. */
  private static Set<String> places(byte[] pdf) {
    try {
      return SignatureFields.planned(pdf).stream()
          .map(SignatureField::name)
          .collect(Collectors.toSet());
    } catch (UnsignablePdfException e) {
      return Set.of();
    }
  }

  /**
   * Whatever hinders the comparison, the signatures have their answer: a file that was tampered
   * with is often one that cannot be compared any more.
   */
  private static FormVerification unjudged(PdfVerification verified, Reason why) {
    return new FormVerification(
        Optional.empty(), Optional.empty(), List.of(), verified, List.of(why));
  }

  private CheckedForm checked(byte[] pdf, Optional<Facts> facts) {
    try {
      return checking.checked(new ByteArrayInputStream(pdf), facts);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes do not fail", e);
    }
  }
}
