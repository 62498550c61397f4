package vn.certproc.pki.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * The times that a certificate is judged by. Immutable.
 *
 * @param best the instant at which what was signed is known to have existed: of a valid stamp, else
 *     the one asked for ("best-signature-time" of ETSI EN 319 102-1 §5.5.4)
 * @param asserted when it says that it was signed
 * @param now up to when evidence may have been issued; not before {@code best}
 */
record SigningTimes(Instant best, Optional<Instant> asserted, Instant now) {}
