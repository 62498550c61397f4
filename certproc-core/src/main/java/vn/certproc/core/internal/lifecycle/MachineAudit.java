package vn.certproc.core.internal.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.lifecycle.State;
import vn.certproc.core.lifecycle.Transition;

/**
 * Walks every procedure × number of steps × condition of the token: an event has one meaning in a
 * state, every state but a last one can be left, every state is reached somewhere.
 */
final class MachineAudit {

  private final Machine machine;
  private final XmlNode root;
  private final MachineSource source;
  private final Set<String> reached = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  private MachineAudit(Machine machine, XmlNode root, MachineSource source) {
    this.machine = machine;
    this.root = root;
    this.source = source;
  }

  /** A state, with the token at hand or lost. */
  private record Place(String state, boolean lost) {}

  static void check(Machine machine, XmlNode root, MachineSource source) {
    MachineAudit audit = new MachineAudit(machine, root, source);
    for (Procedure procedure : Procedure.values()) {
      for (int steps : List.of(1, 2)) {
        audit.walk(procedure, steps, false);
        audit.walk(procedure, steps, true);
      }
    }
    audit.unreached();
  }

  private void walk(Procedure procedure, int steps, boolean lost) {
    Set<Place> seen = new LinkedHashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    open.add(new Place(machine.initial().code(), lost));
    while (!open.isEmpty()) {
      Place here = open.remove();
      if (seen.add(here)) {
        reached.add(here.state());
        visit(procedure, steps, here, open);
      }
    }
  }

  private void visit(Procedure procedure, int steps, Place here, Deque<Place> open) {
    Set<String> events = new HashSet<>();
    boolean left = false;
    for (Transition each : machine.transitions()) {
      if (each.from().equals(here.state()) && each.holds(procedure, steps, here.lost())) {
        left |= !each.to().equals(each.from());
        open.add(new Place(each.to(), here.lost() || each.losesToken()));
        if (!events.add(each.event())) {
          tell(each.event() + " × " + where(procedure, steps, here), "lifecycle-ambiguous");
        }
      }
    }
    boolean last = machine.states().getOrDefault(here.state(), machine.initial()).closing();
    if (last ? !events.isEmpty() : !left) {
      tell(where(procedure, steps, here), last ? "lifecycle-not-last" : "lifecycle-dead-end");
    }
  }

  private static String where(Procedure procedure, int steps, Place here) {
    return procedure.code()
        + " × "
        + steps
        + " × "
        + (here.lost() ? "lost" : "not-lost")
        + " × "
        + here.state();
  }

  private void unreached() {
    for (State state : machine.states().values()) {
      if (!reached.contains(state.code())) {
        tell(state.code(), "lifecycle-unreached");
      }
    }
  }

  private void tell(String what, String code) {
    if (told.add(code + what)) {
      source.fault(root, code, Map.of("what", what));
    }
  }
}
