package vn.certproc.dossier.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Signer;
import vn.certproc.dossier.NamedSigner;
import vn.certproc.dossier.Presence;
import vn.certproc.forms.signing.NameLikeness;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.SignaturePurpose;
import vn.certproc.pki.verification.SignatureVerdict;

/**
 * Finds the signature of each signer whom a decision names. Each signature counts once, and an
 * invalid one for nobody. A signature in a field that is neither the person's nor the agency's
 * counts only by its name.
 */
final class SignerMatching {

  private final List<PdfSignature> left = new ArrayList<>();

  private SignerMatching(List<PdfSignature> signatures) {
    signatures.stream().filter(SignerMatching::counts).forEach(left::add);
  }

  private static boolean counts(PdfSignature signature) {
    return signature.purpose() != SignaturePurpose.DOCUMENT_TIME_STAMP
        && signature.verdict() != SignatureVerdict.INVALID;
  }

  /** The result for every signer, in their order, and what is left. */
  record Result(List<NamedSigner> signers, List<PdfSignature> others) {}

  static Result match(List<Signer> signers, List<PdfSignature> signatures) {
    SignerMatching matching = new SignerMatching(signatures);
    List<NamedSigner> named = signers.stream().map(matching::find).toList();
    return new Result(named, List.copyOf(matching.left));
  }

  private NamedSigner find(Signer signer) {
    Optional<PdfSignature> best =
        left.stream()
            .filter(each -> mayBe(each, signer))
            .min(
                Comparator.<PdfSignature, NameLikeness>comparing(each -> likeness(each, signer))
                    .thenComparing(each -> each.role().isEmpty()));
    best.ifPresent(left::remove);
    return best.map(each -> named(each, signer))
        .orElse(new NamedSigner(signer, Presence.MISSING, Optional.empty(), Optional.empty()));
  }

  private static boolean mayBe(PdfSignature signature, Signer signer) {
    return signature
        .role()
        .map(role -> role == signer.kind())
        .orElseGet(
            () -> signer.name().isPresent() && likeness(signature, signer) != NameLikeness.OTHER);
  }

  private static NamedSigner named(PdfSignature signature, Signer signer) {
    boolean other = likeness(signature, signer) == NameLikeness.OTHER;
    return new NamedSigner(
        signer,
        other ? Presence.NAME_DIFFERS : Presence.PRESENT,
        Optional.of(signature),
        certified(signature));
  }

  /** A signer without a name is anybody. */
  static NameLikeness likeness(PdfSignature signature, Signer signer) {
    return signer
        .name()
        .map(name -> NameLikeness.of(name, certified(signature).orElse("")))
        .orElse(NameLikeness.SAME);
  }

  static Optional<String> certified(PdfSignature signature) {
    return signature
        .answer()
        .flatMap(answer -> answer.signer())
        .flatMap(signer -> signer.subject().commonName());
  }
}
