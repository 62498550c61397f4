package vn.certproc.agent.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Messages;
import vn.certproc.api.error.Where;
import vn.certproc.api.text.Text;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.verification.PdfSignature;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureVerdict;
import vn.certproc.pki.verification.Weight;

/**
 * What speaks against the signatures of a document that came back. A document time stamp speaks for
 * nobody, and counts for nothing here. Immutable.
 */
public final class ReturnedSignatures {

  /** What may be found out later: the evidence of revocation was not to be had. */
  private static final String LATER = "revocation-unknown";

  private final Set<String> signed;
  private final List<String> prepared;

  /**
   * What was there when the document was sent.
   *
   * @param fields the signature fields of the document as it was sent
   */
  public ReturnedSignatures(List<SignatureField> fields) {
    signed =
        fields.stream()
            .filter(SignatureField::signed)
            .map(SignatureField::name)
            .collect(Collectors.toUnmodifiableSet());
    prepared = fields.stream().filter(each -> !each.signed()).map(SignatureField::name).toList();
  }

  /** Why the document may not be taken, by what its signatures are worth; empty where it may. */
  public List<Fault> faults(PdfVerification now) {
    List<Fault> faults = new ArrayList<>();
    List<PdfSignature> added =
        now.signatures().stream().filter(each -> !signed.contains(each.field())).toList();
    List<PdfSignature> spoken = added.stream().filter(each -> each.purpose().speaks()).toList();
    if (spoken.isEmpty()) {
      faults.add(Fault.of("returned-unsigned", Where.nowhere()));
    } else if (!prepared.isEmpty()
        && spoken.stream().noneMatch(each -> prepared.contains(each.field()))) {
      Map<String, String> fields = Map.of("fields", String.join(", ", prepared));
      faults.add(Fault.of("returned-place-empty", Where.nowhere(), fields));
    }
    for (PdfSignature signature : now.signatures()) {
      if (signature.verdict() == SignatureVerdict.INVALID) {
        Map<String, String> field = Map.of("field", signature.field());
        faults.add(Fault.of("returned-invalid", Where.nowhere(), field));
      }
    }
    added.forEach(each -> faults.addAll(undecided(each)));
    return faults;
  }

  /** What nobody will find out by waiting: a stranger's signature stays a stranger's. */
  private static List<Fault> undecided(PdfSignature signature) {
    return signature.reasons().stream()
        .filter(each -> each.weight() == Weight.UNDECIDED && !each.code().equals(LATER))
        .filter(each -> signature.verdict() == SignatureVerdict.UNDECIDED)
        .map(each -> undecided(signature.field(), each))
        .toList();
  }

  /** Each language has the reason's sentence in that language. */
  private static Fault undecided(String field, Reason reason) {
    String code = "returned-undecided";
    Text vi = Messages.text(code, Map.of("field", field, "because", reason.text().vi()));
    Text en = Messages.text(code, Map.of("field", field, "because", reason.text().en()));
    return new Fault(
        code,
        Where.nowhere(),
        Map.of("field", field, "reason", reason.code()),
        new Text(vi.vi(), en.en()));
  }
}
