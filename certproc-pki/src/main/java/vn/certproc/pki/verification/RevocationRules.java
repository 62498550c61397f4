package vn.certproc.pki.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.internal.VietnamTime;
import vn.certproc.pki.revocation.RevocationNote;
import vn.certproc.pki.revocation.RevocationStatus;

/** What the revocation of one certificate of the chain means for the signature. */
final class RevocationRules {

  /** Says no more than that the status is unknown. */
  private static final String NOTHING_THERE = "revocation-no-evidence";

  private RevocationRules() {}

  static List<Reason> reasons(
      CertificateDetails certificate, RevocationStatus status, SigningTimes times) {
    Map<String, String> about = new TreeMap<>();
    about.put("certificate", certificate.subject().label());
    List<Reason> reasons = new ArrayList<>();
    switch (status.state()) {
      case GOOD -> {}
      case REVOKED -> reasons.add(revoked(status, times, about));
      case UNKNOWN -> reasons.add(Reason.of("revocation-unknown", Weight.UNDECIDED, about));
    }
    for (RevocationNote each : status.notes()) {
      if (!each.code().equals(NOTHING_THERE)) {
        reasons.add(new Reason(each.code(), Weight.NOTE, each.arguments(), each.text()));
      }
    }
    return reasons;
  }

  /** One that is revoked without a time counts as revoked from the beginning. */
  private static Reason revoked(
      RevocationStatus status, SigningTimes times, Map<String, String> about) {
    Instant since = status.revokedAt().orElse(Instant.MIN);
    about.put("revokedAt", status.revokedAt().map(VietnamTime::text).orElse("-"));
    about.put("reason", status.reason().orElse("unspecified"));
    if (since.isAfter(times.best())) {
      return Reason.of("revoked-later", Weight.NOTE, about);
    }
    Optional<Instant> asserted = times.asserted();
    boolean late = asserted.isPresent() && !asserted.get().isBefore(since);
    return late
        ? Reason.of("revoked-before-signing", Weight.INVALID, about)
        : Reason.of("revoked-without-proof", Weight.UNDECIDED, about);
  }
}
