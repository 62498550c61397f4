package vn.certproc.core.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Messages;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.text.Text;

/**
 * Names in a fault of a profile that extends another the profile, and the drop that the fault comes
 * of: the place where something is missing may be the parent's, who did nothing wrong.
 */
final class Blame {

  /** What the container of an entry is called by, beside the entry's own attributes. */
  private static final String CONTAINER = "of";

  /**
   * An entry whose loss may be behind a fault.
   *
   * @param element its element
   * @param names what of it the fault's arguments must name: the attribute, by the argument
   */
  private record Loss(String element, Map<String, String> names) {}

  private static final Map<String, String> CELL =
      Map.of("procedures", "procedure", "subscribers", "subscriber");

  /** By the fault's code. */
  private static final Map<String, List<Loss>> LOSSES =
      Map.ofEntries(
          losses("profile-cell-gap", new Loss("case", CELL), new Loss("silent", CELL)),
          losses("profile-event-procedure", new Loss("case", CELL)),
          losses("profile-unknown-event", loss("event", "code", "event")),
          losses("profile-event-reason", loss("term", "code", "reason")),
          losses("profile-unknown-token-kind", loss("term", "code", "kind")),
          losses(
              "profile-no-reason",
              loss("term", CONTAINER, "vocabulary"),
              loss("vocabulary", "name", "vocabulary")),
          losses("profile-check-missing", loss("check", "code", "code")),
          losses("profile-check-unbound", loss("bind", CONTAINER, "code")),
          losses("profile-parameter-number", parameter("code")),
          losses("profile-parameter-missing", parameter("code")),
          losses("profile-parameter-choice", parameter("code")),
          losses("profile-fact-limit", parameter("check")),
          losses("profile-no-channel", loss("to", "role", "role")),
          losses("profile-no-authority", loss("authority", "role", "role")),
          losses("profile-no-managing", loss("managing", "subscribers", "subscriber")),
          losses("profile-unknown-fact", loss("fact", "key", "fact")),
          losses("profile-fact-not-asked", loss("ask", "fact", "fact")),
          losses("profile-event-gap", loss("rule", CONTAINER, "event")));

  private final String profile;
  private final List<Drops.Taken> taken;

  /**
   * For one profile.
   *
   * @param profile its id
   * @param taken what it, and those that it extends, took away
   */
  Blame(String profile, List<Drops.Taken> taken) {
    this.profile = profile;
    this.taken = taken;
  }

  private static Map.Entry<String, List<Loss>> losses(String fault, Loss... losses) {
    return Map.entry(fault, List.of(losses));
  }

  private static Loss loss(String element, String attribute, String argument) {
    return new Loss(element, Map.of(attribute, argument));
  }

  private static Loss parameter(String check) {
    return new Loss("parameter", Map.of(CONTAINER, check, "name", "name"));
  }

  /** The fault with the profile's id and, where one is behind it, the drop's place. */
  Fault name(Fault fault) {
    Map<String, String> arguments = new TreeMap<>(fault.arguments());
    arguments.put("profile", profile);
    Text text = fault.text();
    List<String> drops = drops(fault);
    if (!drops.isEmpty()) {
      arguments.put("dropped", String.join(", ", drops));
      text = joined(text, Messages.text("profile-fault-dropped", arguments));
    }
    text = joined(text, Messages.text("profile-fault-of", arguments));
    return new Fault(fault.code(), fault.where(), arguments, text);
  }

  private List<String> drops(Fault fault) {
    return LOSSES.getOrDefault(fault.code(), List.of()).stream()
        .flatMap(loss -> taken.stream().filter(each -> isBehind(each, loss, fault)))
        .map(each -> Source.place(each.drop()))
        .distinct()
        .toList();
  }

  private static boolean isBehind(Drops.Taken taken, Loss loss, Fault fault) {
    return taken.entry().name().equals(loss.element())
        && loss.names().entrySet().stream()
            .allMatch(
                name ->
                    isNamed(
                        taken, name.getKey(), fault.arguments().getOrDefault(name.getValue(), "")));
  }

  private static boolean isNamed(Drops.Taken taken, String attribute, String argument) {
    List<String> words = List.of(argument.split(",? "));
    return attribute.equals(CONTAINER)
        ? words.contains(taken.container())
        : Stream.of(taken.drop(), taken.entry()).allMatch(node -> meets(node, attribute, words));
  }

  /** What an entry does not limit, it speaks of as a whole. */
  private static boolean meets(XmlNode node, String attribute, List<String> words) {
    return node.attribute(attribute).isEmpty()
        || node.words(attribute).stream().anyMatch(words::contains);
  }

  private static Text joined(Text one, Text other) {
    return new Text(one.vi() + " " + other.vi(), one.en() + " " + other.en());
  }
}
