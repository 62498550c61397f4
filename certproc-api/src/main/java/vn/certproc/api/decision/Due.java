package vn.certproc.api.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an obligation is due. Immutable and thread-safe.
 *
 * @param days how many, 0 or more
 * @param unit {@code working-days} or {@code days}
 * @param after the event it counts from, by a stable code such as {@code revoked}
 * @param date the day itself, where the event's day is known
 */
public record Due(int days, String unit, String after, Optional<LocalDate> date) {}
