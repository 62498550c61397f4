package vn.certproc.core.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.certproc.api.text.Text;
import vn.certproc.core.internal.lifecycle.StatusTable;

/** What status messages mean for a case as it stands. */
record StatusMessages(StatusTable table, CaseFile file) {

  /** What a message about a letter means. */
  StatusMeaning meaning(String code, LetterStep letter) {
    Optional<Text> label = table.label(code);
    if (label.isEmpty()) {
      return new StatusMeaning.Meaningless("lifecycle-status-unknown", unknown(code));
    }
    Optional<StatusTable.Entry> entry = entry(code, letter);
    Optional<Transition> step = entry.flatMap(e -> step(e.event()));
    return step.isPresent()
        ? new StatusMeaning.Means(
            step.get().event(),
            label.get(),
            !step.get().to().equals(step.get().from()),
            entry.flatMap(StatusTable.Entry::note))
        : new StatusMeaning.Meaningless("lifecycle-status-here", here(code));
  }

  /** Whether no code of ours is this. */
  boolean isUnknown(String code) {
    return table.label(code).isEmpty();
  }

  /** Whether an event may be recorded with the code, of whichever letter it is told. */
  boolean allows(String code, String event) {
    return entries(code).anyMatch(e -> e.allows(event));
  }

  /** The reading by which the code means this event. */
  Optional<Text> reading(String code, String event) {
    return entries(code)
        .filter(e -> e.event().equals(event))
        .flatMap(e -> e.note().stream())
        .findFirst();
  }

  /** The events that the code means now, of each letter. */
  List<String> events(String code) {
    return entries(code).map(StatusTable.Entry::event).distinct().toList();
  }

  private Stream<StatusTable.Entry> entries(String code) {
    return Stream.of(LetterStep.values())
        .flatMap(letter -> entry(code, letter).stream())
        .filter(e -> step(e.event()).isPresent());
  }

  private Optional<StatusTable.Entry> entry(String code, LetterStep letter) {
    return table.entry(code, letter, file.state().code()).filter(e -> file.has(letter));
  }

  private Optional<Transition> step(String event) {
    return file.transitions().stream().filter(t -> t.event().equals(event)).findFirst();
  }

  Text unknown(String code) {
    return sentence(
        "lifecycle-status-unknown",
        code,
        b -> {
          b.put("known", String.join(", ", table.labels().keySet()));
        });
  }

  Text here(String code) {
    return sentence("lifecycle-status-here", code, b -> {});
  }

  private Text sentence(String message, String code, Consumer<Bilingual> more) {
    return Bilingual.sentence(
        message,
        b -> {
          b.put("code", code);
          b.put("state", file.state().label());
          more.accept(b);
        });
  }
}
