package vn.certproc.pki.revocation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of what time a piece speaks.
 *
 * @param thisUpdate the instant it was true
 * @param nextUpdate until when it may be relied upon
 * @param keptSince since when expired certificates are kept in it; none: they may be left out
 */
record Times(Instant thisUpdate, Optional<Instant> nextUpdate, Optional<Instant> keptSince) {

  /** How far clocks may differ. */
  static final Duration SKEW = Duration.ofMinutes(5);

  static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  /** Whether it claims to be from later than now. */
  boolean fromFuture(Instant now) {
    return thisUpdate.isAfter(now.plus(SKEW));
  }

  /**
   * Why its silence about a certificate does not prove that it is good at the instant. Issued later
   * it still proves, but not about a certificate that had expired by then, which authorities drop
   * (RFC 5280 §3.3; ISO/IEC 9594-8 expiredCertsOnCRL; RFC 6960 §4.4.4).
   */
  Optional<Opinion> doubt(Question question, Notes notes) {
    Instant notAfter = question.certificate().getNotAfter().toInstant();
    boolean kept = keptSince.filter(since -> !since.isAfter(notAfter)).isPresent();
    if (thisUpdate.isAfter(notAfter) && !kept) {
      return Optional.of(notes.no("after-expiry", Map.of("notAfter", Notes.time(notAfter))));
    }
    if (!thisUpdate.isBefore(question.at())) {
      return Optional.empty();
    }
    if (nextUpdate.isEmpty()) {
      return question.at().isAfter(thisUpdate.plus(SKEW))
          ? Optional.of(notes.no("no-next", Map.of("thisUpdate", Notes.time(thisUpdate))))
          : Optional.empty();
    }
    return question.at().isAfter(nextUpdate.get())
        ? Optional.of(notes.no("expired", Map.of("nextUpdate", Notes.time(nextUpdate.get()))))
        : Optional.empty();
  }
}
