package vn.certproc.core.lifecycle;

/**
 * An event that was legal, and the step it took. Immutable and thread-safe.
 *
 * @param event the event
 * @param transition the step
 */
public record Passed(CaseEvent event, Transition transition) {}
