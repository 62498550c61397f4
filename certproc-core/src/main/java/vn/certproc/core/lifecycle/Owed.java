package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.ObligationSpec;

/**
 * An obligation that is open now. Immutable and thread-safe.
 *
 * @param obligation what is owed, by whom, with which form and by which clause
 * @param since the day its deadline counts from; empty where it has none, or it has not begun
 * @param due the last day; empty where there is none or it could not be counted
 * @param missing why its deadline runs and still has no last day
 * @param overdue whether the last day has passed on the day asked about
 */
public record Owed(
    ObligationSpec obligation,
    Optional<LocalDate> since,
    Optional<DueDay> due,
    Optional<Text> missing,
    boolean overdue) {}
