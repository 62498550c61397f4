package vn.certproc.pki.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.internal.VietnamTime;

/**
 * What the dates of certificates mean for a signature. An expired certificate alone proves nothing
 * against it: it may have been made in time, and only a stamp of that time shows it.
 */
final class ValidityRules {

  private ValidityRules() {}

  /** For a chain, the signer's certificate first. */
  static List<Reason> reasons(List<CertificateDetails> chain, SigningTimes times) {
    List<Reason> reasons = new ArrayList<>();
    signer(chain.get(0), times).ifPresent(reasons::add);
    chain.stream().skip(1).forEach(each -> issuer(each, times).ifPresent(reasons::add));
    return reasons;
  }

  private static Optional<Reason> signer(CertificateDetails certificate, SigningTimes times) {
    if (times.best().isBefore(certificate.notBefore())) {
      return Optional.of(reason("not-yet-valid-then", Weight.INVALID, certificate, times.best()));
    }
    Optional<Instant> outside = times.asserted().filter(time -> !covers(certificate, time));
    if (outside.isPresent()) {
      return outside.map(
          time -> reason("signed-outside-validity", Weight.INVALID, certificate, time));
    }
    return times.best().isAfter(certificate.notAfter())
        ? Optional.of(reason("expired-without-proof", Weight.UNDECIDED, certificate, times.best()))
        : Optional.empty();
  }

  /** Another certificate of the same key may cover the time, so this alone is never a no. */
  private static Optional<Reason> issuer(CertificateDetails certificate, SigningTimes times) {
    return covers(certificate, times.best())
        ? Optional.empty()
        : Optional.of(reason("issuer-not-valid-then", Weight.UNDECIDED, certificate, times.best()));
  }

  private static boolean covers(CertificateDetails certificate, Instant time) {
    return !time.isBefore(certificate.notBefore()) && !time.isAfter(certificate.notAfter());
  }

  private static Reason reason(
      String code, Weight weight, CertificateDetails certificate, Instant time) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("certificate", certificate.subject().label());
    arguments.put("notBefore", VietnamTime.text(certificate.notBefore()));
    arguments.put("notAfter", VietnamTime.text(certificate.notAfter()));
    arguments.put("time", VietnamTime.text(time));
    return Reason.of(code, weight, arguments);
  }
}
