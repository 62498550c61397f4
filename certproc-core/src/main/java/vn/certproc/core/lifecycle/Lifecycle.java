package vn.certproc.core.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.text.Text;
import vn.certproc.core.internal.lifecycle.Machine;
import vn.certproc.core.internal.lifecycle.MachineCompiler;
import vn.certproc.core.profile.Profile;

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
    return open(header, Optional.empty());
  }

  /** A new case under a profile: where it is written to decides who may decide it. */
  public CaseFile open(CaseHeader header, Profile profile) {
    return open(header, header.row(profile).map(row -> row.last().to()));
  }

  private CaseFile open(CaseHeader header, Optional<AddresseeRole> addressee) {
    Standing standing = Standing.at(machine.initial(), header.tokenLost());
    return new CaseFile(this, header, addressee, standing, List.of());
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

  List<Transition> transitions(CaseHeader header, Standing standing) {
    return machine.transitions().stream()
        .filter(t -> t.from().equals(standing.state()))
        .filter(t -> t.holds(header.procedure(), header.steps(), standing.tokenLost()))
        .filter(t -> t.isFor(header.tokenKind()))
        .filter(t -> !t.needsLetter() || !standing.letters().isEmpty())
        .toList();
  }

  /** The step without the roles of bodies that the request is not written to. */
  Transition by(Optional<AddresseeRole> addressee, Transition step) {
    boolean known =
        step.actors().stream()
            .anyMatch(a -> addressee.filter(r -> r == machine.addressees().get(a)).isPresent());
    return known ? step.by(step.actors().stream().filter(a -> fits(addressee, a)).toList()) : step;
  }

  private boolean fits(Optional<AddresseeRole> addressee, String actor) {
    AddresseeRole body = machine.addressees().get(actor);
    return body == null || addressee.filter(r -> r == body).isPresent();
  }

  /** Whether a deadline may count from this: a state, or an event. */
  public boolean counts(String after) {
    return machine.states().containsKey(after) || machine.events().containsKey(after);
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
    return new StatusMessages(machine.statuses(), file).meaning(code, letter);
  }

  StatusMessages statusMessages(CaseFile file) {
    return new StatusMessages(machine.statuses(), file);
  }

  /** How the status code of an event was read, where that is a reading. */
  Optional<Text> readingOf(CaseEvent event, CaseFile file) {
    return event.status().flatMap(s -> statusMessages(file).reading(s, event.code()));
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
