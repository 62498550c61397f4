package vn.certproc.pki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Messages;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.CertificateJudge;
import vn.certproc.api.text.Text;
import vn.certproc.pki.internal.VietnamTime;

/**
 * Judges a certificate by its validity and by its chain to given authorities. SHA-1 in a chain is
 * no fault, as every chain of generation 1 has it. Revocation is not looked at.
 *
 * <p>Faults: {@code certificate-unreadable}; {@code certificate-expired}, {@code
 * certificate-not-yet-valid}; {@code certificate-untrusted}, whose sentence holds the reason and
 * whose arguments are the chain's {@code status} and the {@code finding}'s code. Immutable and
 * thread-safe. Source: RFC 5280 §6.
 */
public final class AnchoredCertificates implements CertificateJudge {

  private final ChainBuilder chains;

  /** A judge that trusts these authorities. */
  public AnchoredCertificates(TrustAnchors trust) {
    this.chains = new ChainBuilder(trust);
  }

  @Override
  public List<Fault> faults(EncodedCertificate certificate, Instant at) {
    try {
      return faults(CertificateReader.create().read(certificate.der()).certificate(), at);
    } catch (NotACertificateException e) {
      return List.of(Fault.of("certificate-unreadable", Where.nowhere()));
    }
  }

  private List<Fault> faults(CertificateDetails certificate, Instant at) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> name = new TreeMap<>();
    name.put("certificate", certificate.subject().label());
    Chain chain = chains.build(certificate, at);
    List<Finding> errors = new ArrayList<>(chain.findings());
    errors.removeIf(finding -> finding.level() != FindingLevel.ERROR);
    if (at.isAfter(certificate.notAfter())) {
      name.put("notAfter", VietnamTime.text(certificate.notAfter()));
      faults.add(Fault.of("certificate-expired", Where.nowhere(), name));
      removeFirst(errors, "expired");
    }
    if (at.isBefore(certificate.notBefore())) {
      name.put("notBefore", VietnamTime.text(certificate.notBefore()));
      faults.add(Fault.of("certificate-not-yet-valid", Where.nowhere(), name));
      removeFirst(errors, "not-yet-valid");
    }
    if (!errors.isEmpty()) {
      faults.add(untrusted(chain, errors.get(errors.size() - 1)));
    }
    return List.copyOf(faults);
  }

  /** The certificate's own comes first, its authorities' after it: those stay. */
  private static void removeFirst(List<Finding> findings, String code) {
    Optional<Finding> own = findings.stream().filter(f -> f.code().equals(code)).findFirst();
    own.ifPresent(findings::remove);
  }

  /** What the chain's status means comes last among the findings, and says most. */
  private static Fault untrusted(Chain chain, Finding reason) {
    Map<String, String> arguments = new TreeMap<>();
    arguments.put("certificate", chain.certificates().get(0).subject().label());
    arguments.put("status", chain.status().code());
    arguments.put("finding", reason.code());
    return new Fault(
        "certificate-untrusted",
        Where.nowhere(),
        arguments,
        new Text(
            sentence(arguments, reason.text().vi()).vi(),
            sentence(arguments, reason.text().en()).en()));
  }

  private static Text sentence(Map<String, String> arguments, String reason) {
    Map<String, String> all = new TreeMap<>(arguments);
    all.put("reason", reason);
    return Messages.text("certificate-untrusted", all);
  }
}
