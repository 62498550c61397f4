package vn.certproc.core.lifecycle;

import java.util.Optional;
import vn.certproc.api.text.Text;

/**
 * An event that was legal, and the step it took. Immutable and thread-safe.
 *
 * @param event the event
 * @param transition the step
 * @param reading how its status code was read, where that is a reading
 */
public record Passed(CaseEvent event, Transition transition, Optional<Text> reading) {}
