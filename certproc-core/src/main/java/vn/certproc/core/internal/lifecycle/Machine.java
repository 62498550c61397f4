package vn.certproc.core.internal.lifecycle;

import java.util.List;
import java.util.Map;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.text.Text;
import vn.certproc.core.lifecycle.DocumentKind;
import vn.certproc.core.lifecycle.EventKind;
import vn.certproc.core.lifecycle.State;
import vn.certproc.core.lifecycle.Transition;

/**
 * A compiled life cycle; the maps keep the order of the file. Immutable and thread-safe.
 *
 * @param initial where a case begins
 * @param states by code
 * @param events by code
 * @param actors labels by code
 * @param addressees the bodies that some of the actors belong to, by the actors' codes
 * @param documents by code
 * @param transitions in order
 * @param statuses what status codes mean
 */
public record Machine(
    State initial,
    Map<String, State> states,
    Map<String, EventKind> events,
    Map<String, Text> actors,
    Map<String, AddresseeRole> addressees,
    Map<String, DocumentKind> documents,
    List<Transition> transitions,
    StatusTable statuses) {}
