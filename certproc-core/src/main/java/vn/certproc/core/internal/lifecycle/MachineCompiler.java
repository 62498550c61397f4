package vn.certproc.core.internal.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Coded;
import vn.certproc.core.lifecycle.DocumentKind;
import vn.certproc.core.lifecycle.EventKind;
import vn.certproc.core.lifecycle.LetterStep;
import vn.certproc.core.lifecycle.Lifecycle;
import vn.certproc.core.lifecycle.LifecycleException;
import vn.certproc.core.lifecycle.State;

/** Compiles a life cycle's XML; a wrong one is refused with all its faults. */
public final class MachineCompiler {

  private static final SchemaDocument DOCUMENTS =
      SchemaDocument.of(
          Objects.requireNonNull(Lifecycle.class.getResourceAsStream("lifecycle-1.xsd"), "schema"));

  private final MachineSource source;
  private final XmlNode root;

  private MachineCompiler(MachineSource source, XmlNode root) {
    this.source = source;
    this.root = root;
  }

  /**
   * The compiled life cycle.
   *
   * @param xml the file's bytes
   * @param file its name for faults
   * @throws LifecycleException.Invalid with all faults: of the schema, else of the sense
   */
  public static Machine compile(byte[] xml, String file) {
    List<Fault> faults = new ArrayList<>();
    Optional<XmlNode> root = DOCUMENTS.read(xml, file, faults);
    if (root.isEmpty() || !faults.isEmpty()) {
      throw new LifecycleException.Invalid(faults);
    }
    MachineSource source = new MachineSource(file);
    Optional<Machine> machine = new MachineCompiler(source, root.get()).machine();
    if (machine.isPresent() && source.faults().isEmpty()) {
      MachineAudit.check(machine.get(), root.get(), source);
    }
    if (!source.faults().isEmpty()) {
      throw new LifecycleException.Invalid(source.faults());
    }
    return machine.orElseThrow();
  }

  private Optional<Machine> machine() {
    Map<String, State> states = source.group(root, "states", "state", MachineCompiler::state);
    Map<String, EventKind> events = source.group(root, "events", "event", MachineCompiler::event);
    var actors = source.group(root, "actors", "actor", MachineSource::text);
    var documents = source.group(root, "documents", "document", MachineCompiler::document);
    List<State> initial = states.values().stream().filter(State::initial).toList();
    if (initial.size() != 1) {
      source.fault(root, "lifecycle-initial", Map.of());
      return Optional.empty();
    }
    var transitions =
        new TransitionReader(
                source, states.keySet(), events.keySet(), actors.keySet(), documents.keySet())
            .read(root);
    return Optional.of(
        new Machine(
            initial.get(0),
            states,
            events,
            actors,
            addressees(),
            documents,
            transitions,
            new StatusReader(source, states.keySet(), events.keySet()).read(root)));
  }

  private static State state(XmlNode node) {
    return new State(
        node.required("code"),
        MachineSource.text(node),
        node.flag("initial"),
        node.flag("final"),
        MachineSource.reports(node));
  }

  private static EventKind event(XmlNode node) {
    return new EventKind(
        node.required("code"),
        MachineSource.text(node),
        node.flag("reasons"),
        node.flag("status"),
        node.attribute("sends").flatMap(l -> Coded.find(LetterStep.class, l)),
        Set.copyOf(node.words("fulfils")));
  }

  private static DocumentKind document(XmlNode node) {
    return new DocumentKind(
        node.required("code"),
        MachineSource.text(node),
        node.attribute("form")
            .map(f -> DocumentKind.Source.valueOf(f.toUpperCase(Locale.ROOT).replace('-', '_'))),
        node.attribute("obligation"));
  }

  private Map<String, AddresseeRole> addressees() {
    Map<String, AddresseeRole> all = new HashMap<>();
    for (XmlNode each : root.first("actors").orElseThrow().all("actor")) {
      each.attribute("addressee")
          .flatMap(a -> Coded.find(AddresseeRole.class, a))
          .ifPresent(role -> all.put(each.required("code"), role));
    }
    return Map.copyOf(all);
  }
}
