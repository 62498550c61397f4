package vn.certproc.core.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.text.Text;
import vn.certproc.core.internal.lifecycle.Machine;
import vn.certproc.core.internal.lifecycle.MachineCompiler;
import vn.certproc.core.internal.lifecycle.StatusTable;

/**
 * The declared state machine: which states there are, and who may do what in which, with which
 * document. Data, read from XML and checked as a whole. Immutable and thread-safe.
 *
 * <p>Source: the letter of 2020, §1–§9; Decree 68/2024; where they are silent, the notes.
 */
public final class Lifecycle {

  private final Machine machine;

  private Lifecycle(Machine machine) {
    this.machine = machine;
  }

  /** The built-in life cycle of the five procedures. */
  public static Lifecycle builtIn() {
    return BuiltIn.LIFECYCLE;
  }

  /**
   * A life cycle of a host's.
   *
   * @param xml its bytes, by {@code lifecycle-1.xsd}
   * @param source its name for faults
   * @throws LifecycleException.Invalid with all faults: steps that contradict one another, states
   *     that cannot be reached or left, unknown codes
   */
  public static Lifecycle of(byte[] xml, String source) {
    return new Lifecycle(MachineCompiler.compile(xml, source));
  }

  /** A new case, without events. */
  public CaseFile open(CaseHeader header) {
    return new CaseFile(this, header, machine.initial().code(), header.tokenLost(), List.of());
  }

  /** Every state, in the order of the life cycle. */
  public Collection<State> states() {
    return machine.states().values();
  }

  /** Every kind of event. */
  public Collection<EventKind> events() {
    return machine.events().values();
  }

  /** Every step, in order; one for procedures of one step, one for those of two. */
  public List<Transition> transitions() {
    return machine.transitions();
  }

  /** The codes of the roles. */
  public Collection<String> roles() {
    return machine.actors().keySet();
  }

  /** Every kind of document. */
  public Collection<DocumentKind> documents() {
    return machine.documents().values();
  }

  /** The kind of event of this code. */
  public Optional<EventKind> event(String code) {
    return Optional.ofNullable(machine.events().get(code));
  }

  /** How officials call an event; its code where this life cycle has none. */
  public Text eventLabel(String code) {
    return event(code).map(EventKind::label).orElseGet(() -> new Text(code, code));
  }

  /** How officials call a role; its code where this life cycle has none. */
  public Text actorLabel(String code) {
    return machine.actors().getOrDefault(code, new Text(code, code));
  }

  /** How officials call a kind of document; its code where this life cycle has none. */
  public Text documentLabel(String code) {
    return Optional.ofNullable(machine.documents().get(code))
        .map(DocumentKind::label)
        .orElseGet(() -> new Text(code, code));
  }

  State state(String code) {
    return Optional.ofNullable(machine.states().get(code)).orElseThrow();
  }

  List<Transition> transitions(CaseHeader header, boolean lost, String state) {
    return machine.transitions().stream()
        .filter(t -> t.from().equals(state))
        .filter(t -> t.holds(header.procedure(), header.steps(), lost))
        .toList();
  }

  /** Every step that can still come, now or later. */
  Stream<Transition> ahead(CaseFile file) {
    Set<String> seen = new LinkedHashSet<>(Set.of(file.state().code()));
    Deque<String> open = new ArrayDeque<>(seen);
    List<Transition> all = new ArrayList<>();
    while (!open.isEmpty()) {
      for (Transition each : transitions(file.header(), file.tokenLost(), open.remove())) {
        all.add(each);
        if (seen.add(each.to())) {
          open.add(each.to());
        }
      }
    }
    return all.stream();
  }

  NextStep inWords(Transition step) {
    return new NextStep(
        step,
        eventLabel(step.event()),
        step.actors().stream().map(this::actorLabel).toList(),
        machine.documents().values().stream()
            .filter(d -> step.documents().contains(d.code()))
            .toList(),
        event(step.event()).filter(EventKind::reasons).isPresent());
  }

  StatusMeaning statusMessage(String code, LetterStep letter, CaseFile file) {
    StatusTable table = machine.statuses();
    Optional<Text> label = table.label(code);
    if (label.isEmpty()) {
      return meaningless("lifecycle-status-unknown", code, file);
    }
    Optional<Transition> step =
        table
            .event(code, letter, file.state().code())
            .flatMap(e -> file.transitions().stream().filter(t -> t.event().equals(e)).findFirst());
    return step.isPresent()
        ? new StatusMeaning.Means(
            step.get().event(), label.get(), !step.get().to().equals(step.get().from()))
        : meaningless("lifecycle-status-here", code, file);
  }

  private static StatusMeaning meaningless(String message, String code, CaseFile file) {
    Text text =
        Bilingual.sentence(
            message,
            b -> {
              b.put("code", code);
              b.put("state", file.state().label());
            });
    return new StatusMeaning.Meaningless(message, text);
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    private static final String FILE = "lifecycle.xml";
    private static final Lifecycle LIFECYCLE = load();

    private static Lifecycle load() {
      try (InputStream in = Lifecycle.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("the life cycle is missing from the jar");
        }
        return of(in.readAllBytes(), FILE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
