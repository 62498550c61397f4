package vn.certproc.core.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.text.Text;

/** Judges one event of one case. The order of the questions is the order of what to mend first. */
final class Judgement {

  private final CaseFile file;
  private final CaseEvent event;
  private final Lifecycle lifecycle;
  private final Optional<Transition> transition;

  Judgement(CaseFile file, CaseEvent event) {
    this.file = file;
    this.event = event;
    this.lifecycle = file.lifecycle();
    this.transition =
        file.transitions().stream().filter(t -> t.event().equals(event.code())).findFirst();
  }

  Optional<Transition> transition() {
    return transition;
  }

  Optional<Refusal> refusal() {
    if (lifecycle.event(event.code()).isEmpty()) {
      return refused("lifecycle-unknown-event", b -> b.put("event", event.code()));
    }
    if (file.state().closing()) {
      return refused("lifecycle-closed", b -> b.put("event", lifecycle.eventLabel(event.code())));
    }
    return backwards()
        .or(() -> transition.isEmpty() ? illegal() : transition.flatMap(this::refusal));
  }

  private Optional<Refusal> refusal(Transition step) {
    return wrongActor(step)
        .or(() -> samePerson(step))
        .or(() -> documentMissing(step))
        .or(() -> reasonsMissing(step))
        .or(this::wrongStatus);
  }

  private Optional<Refusal> backwards() {
    List<Passed> history = file.history();
    if (history.isEmpty() || !event.at().isBefore(history.get(history.size() - 1).event().at())) {
      return Optional.empty();
    }
    return refused(
        "lifecycle-time-backwards",
        b -> {
          b.put("at", event.at().toString());
          b.put("before", history.get(history.size() - 1).event().at().toString());
        });
  }

  private Optional<Refusal> illegal() {
    return refused(
        "lifecycle-illegal-event",
        b -> {
          b.put("event", lifecycle.eventLabel(event.code()));
          b.put("state", file.state().label());
          b.put("legal", legal());
        });
  }

  private Optional<Refusal> wrongActor(Transition step) {
    if (step.actors().contains(event.actor().role())) {
      return Optional.empty();
    }
    return refused(
        "lifecycle-wrong-actor",
        b -> {
          b.put("event", lifecycle.eventLabel(event.code()));
          b.put("actor", lifecycle.actorLabel(event.actor().role()));
          b.put("allowed", joined(step.actors().stream().map(lifecycle::actorLabel)));
          b.put("legal", legal());
        });
  }

  /** Every edit and request of the case counts, those before a return too. */
  private Optional<Refusal> samePerson(Transition step) {
    return file.history().stream()
        .map(Passed::event)
        .filter(e -> step.separateFrom().contains(e.code()))
        .filter(e -> e.actor().isSamePerson(event.actor()))
        .findFirst()
        .flatMap(
            e ->
                refused(
                    "lifecycle-same-person",
                    b -> {
                      b.put("event", lifecycle.eventLabel(event.code()));
                      b.put("done", lifecycle.eventLabel(e.code()));
                      b.put("actor", event.actor().id());
                      b.put("legal", legal());
                    }));
  }

  private Optional<Refusal> documentMissing(Transition step) {
    List<String> missing = step.documents().stream().filter(kind -> !event.brings(kind)).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return refused(
        "lifecycle-document-missing",
        b -> {
          b.put("event", lifecycle.eventLabel(event.code()));
          b.put("documents", joined(missing.stream().map(lifecycle::documentLabel)));
        });
  }

  private Optional<Refusal> reasonsMissing(Transition step) {
    boolean needed = lifecycle.event(step.event()).filter(EventKind::reasons).isPresent();
    return needed && event.reasons().isEmpty()
        ? refused(
            "lifecycle-reasons-missing", b -> b.put("event", lifecycle.eventLabel(event.code())))
        : Optional.empty();
  }

  /** The status code that an event is recorded with must be one that means the event here. */
  private Optional<Refusal> wrongStatus() {
    if (event.status().isEmpty()) {
      return lifecycle.event(event.code()).filter(EventKind::status).isPresent()
          ? refused(
              "lifecycle-status-missing", b -> b.put("event", lifecycle.eventLabel(event.code())))
          : Optional.empty();
    }
    String code = event.status().get();
    StatusMessages messages = lifecycle.statusMessages(file);
    if (messages.isUnknown(code)) {
      return refused("lifecycle-status-unknown", messages.unknown(code));
    }
    if (messages.allows(code, event.code())) {
      return Optional.empty();
    }
    return messages.events(code).isEmpty()
        ? refused("lifecycle-status-here", messages.here(code))
        : differs(code, messages.events(code));
  }

  private Optional<Refusal> differs(String code, List<String> meant) {
    return refused(
        "lifecycle-status-differs",
        b -> {
          b.put("code", code);
          b.put("event", lifecycle.eventLabel(event.code()));
          b.put("state", file.state().label());
          b.put("meant", joined(meant.stream().map(lifecycle::eventLabel)));
        });
  }

  private Text legal() {
    return joined(file.next().stream().map(NextStep::sentence));
  }

  private static Text joined(Stream<Text> words) {
    List<Text> all = words.toList();
    if (all.isEmpty()) { // a state that this procedure never comes to
      return new Text("–", "–");
    }
    return new Text(joined(all, Text::vi), joined(all, Text::en));
  }

  private static String joined(List<Text> words, Function<Text, String> language) {
    return words.stream().map(language).collect(Collectors.joining(", "));
  }

  private Optional<Refusal> refused(String code, Consumer<Bilingual> arguments) {
    return refused(code, Bilingual.sentence(code, arguments));
  }

  private Optional<Refusal> refused(String code, Text text) {
    return Optional.of(new Refusal(code, text, file.next()));
  }
}
