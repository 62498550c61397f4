package vn.certproc.core.lifecycle;

import java.time.LocalDate;

/**
 * The last day of a deadline. Immutable and thread-safe.
 *
 * @param date the day
 * @param announced whether every year it was counted through has its announced holidays; otherwise
 *     the day is computed by rule
 */
public record DueDay(LocalDate date, boolean announced) {}
