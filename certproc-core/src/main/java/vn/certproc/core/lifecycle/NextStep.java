package vn.certproc.core.lifecycle;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.certproc.api.text.Text;

/**
 * A step that may come next, in words. Immutable and thread-safe.
 *
 * @param transition the step
 * @param event how officials call the event
 * @param actors how they call who may take it
 * @param documents how they call the documents that it needs
 * @param reasons whether it needs reasons
 */
public record NextStep(
    Transition transition,
    Text event,
    List<Text> actors,
    List<DocumentKind> documents,
    boolean reasons) {

  /** Copies the lists. */
  public NextStep {
    actors = List.copyOf(actors);
    documents = List.copyOf(documents);
  }

  /** Event, who, and documents: {@code event [code] (who; documents)}. */
  public Text sentence() {
    return new Text(in(Text::vi), in(Text::en));
  }

  private String in(Function<Text, String> language) {
    String who = actors.stream().map(language).collect(Collectors.joining(", "));
    String with =
        documents.stream().map(d -> language.apply(d.label())).collect(Collectors.joining(", "));
    return language.apply(event)
        + " ["
        + transition.event()
        + "] ("
        + who
        + (with.isEmpty() ? "" : "; " + with)
        + ")";
  }
}
