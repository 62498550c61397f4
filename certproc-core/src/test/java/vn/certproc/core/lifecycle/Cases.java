package vn.certproc.core.lifecycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;

/** Makes cases and events for tests. */
final class Cases {

  static final Lifecycle LIFECYCLE = Lifecycle.builtIn();
  static final OffsetDateTime START = OffsetDateTime.parse("2021-03-15T08:00:00+07:00");
  static final String DIGEST = "0123456789abcdef".repeat(4);

  private Cases() {}

  static CaseHeader header(Procedure procedure, int steps, boolean lost) {
    return new CaseHeader(
        "HS-1", procedure, SubscriberKind.STAFF, "long-an-2020", steps, Optional.empty(), lost);
  }

  static CaseFile at(Procedure procedure, int steps, boolean lost, String state) {
    return at(LIFECYCLE, header(procedure, steps, lost), state);
  }

  /** In a state, with every letter of the procedure sent. */
  static CaseFile at(Lifecycle lifecycle, CaseHeader header, String state) {
    Set<LetterStep> letters =
        header.steps() == 2 ? EnumSet.allOf(LetterStep.class) : EnumSet.of(LetterStep.STEP_2);
    Map<LetterStep, String> reports = new EnumMap<>(LetterStep.class);
    lifecycle.state(state).reports().forEach(reports::put);
    reports.keySet().retainAll(letters);
    Standing standing = new Standing(state, header.tokenLost(), letters, reports);
    return new CaseFile(lifecycle, header, Optional.empty(), standing, List.of());
  }

  static CaseEvent event(String code, String role, String id, int minute) {
    CaseEvent event = CaseEvent.of(code, START.plusMinutes(minute), new Actor(role, id));
    return code.equals("note-status") ? status(event, "01") : event;
  }

  /** The event with the code of a status message. */
  static CaseEvent status(CaseEvent e, String code) {
    return new CaseEvent(
        e.code(), e.at(), e.actor(), e.documents(), e.reasons(), e.note(), Optional.of(code));
  }

  /** An event with every kind of document and a reason. */
  static CaseEvent full(String code, String role, String id, int minute) {
    DocumentRef[] all =
        LIFECYCLE.documents().stream().map(d -> document(d.code())).toArray(DocumentRef[]::new);
    return event(code, role, id, minute).with(all).because("Thiếu số hiệu thiết bị");
  }

  static DocumentRef document(String kind) {
    return new DocumentRef(kind, "kho/" + kind, DIGEST);
  }

  static CaseFile applied(CaseFile file, CaseEvent event) {
    Outcome outcome = file.apply(event);
    if (outcome instanceof Outcome.Applied applied) {
      return applied.file();
    }
    throw new AssertionError(event.code() + ": " + ((Outcome.Refused) outcome).refusal().text());
  }

  static Refusal refused(CaseFile file, CaseEvent event) {
    return ((Outcome.Refused) file.apply(event)).refusal();
  }

  /** Each word is {@code event:role}; the role's code is the person's id, too. */
  static CaseFile walk(CaseFile from, String... words) {
    CaseFile file = from;
    for (String word : words) {
      String[] parts = word.split(":");
      file = applied(file, full(parts[0], parts[1], parts[1], file.history().size()));
    }
    return file;
  }

  static CaseFile open(Procedure procedure, int steps, boolean lost) {
    return LIFECYCLE.open(header(procedure, steps, lost));
  }

  static List<String> lines(String name) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Cases.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(l -> !l.startsWith("#")).toList();
    }
  }
}
