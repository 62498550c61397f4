package vn.certproc.core.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.internal.xml.XmlNode;

/**
 * What identifies an entry, so that a profile can override that one and leave its neighbours.
 *
 * @param element the entry's element
 * @param rivals elements that speak of the same thing share this word: a case and a silence
 * @param names attributes that must be equal
 * @param axes attributes that list what the entry is for; only what both list is overridden
 * @param inside the entries inside, each overridden by itself; none where the entry is one whole
 */
record EntryKey(
    String element, String rivals, List<String> names, List<Axis> axes, List<EntryKey> inside) {

  /** Of which values an attribute that is left out speaks. */
  enum Axis {
    PROCEDURES("procedures"),
    SUBSCRIBERS("subscribers"),
    TOKEN_KINDS("tokenKinds"),
    OPERATIONS("operations"),
    ROLE("role");

    final String attribute;

    Axis(String attribute) {
      this.attribute = attribute;
    }
  }

  /** The sections of a profile whose entries are overridden one by one. */
  static final Map<String, List<EntryKey>> SECTIONS =
      Map.ofEntries(
          Map.entry("names", List.of(named("name", "word"))),
          Map.entry("authorities", List.of(named("authority", "role"))),
          Map.entry("vocabularies", List.of(holding("vocabulary", "name", named("term", "code")))),
          Map.entry("procedures", List.of(cell("case"), cell("silent"))),
          Map.entry(
              "roles",
              List.of(
                  new EntryKey(
                      "managing", "managing", List.of(), List.of(Axis.SUBSCRIBERS), List.of()),
                  named("alias", "role", "subscriber"))),
          Map.entry("delegations", List.of(named("delegation", "principal"))),
          Map.entry(
              "changeCases",
              List.of(along("changeCase", "field", Axis.SUBSCRIBERS, Axis.OPERATIONS))),
          Map.entry("checks", List.of(check())),
          Map.entry(
              "channels",
              List.of(new EntryKey("to", "to", List.of(), List.of(Axis.ROLE), List.of()))),
          Map.entry(
              "obligations",
              List.of(along("obligation", "code", Axis.PROCEDURES, Axis.TOKEN_KINDS))),
          Map.entry(
              "events",
              List.of(
                  named("fact", "key"),
                  named("say", "key"),
                  new EntryKey(
                      "outOfScope", "outOfScope", List.of(), List.of(Axis.SUBSCRIBERS), List.of()),
                  event(),
                  combination("contradict"),
                  combination("supersede"),
                  combination("together"))));

  private static EntryKey event() {
    return holding(
        "event",
        "code",
        named("vi"),
        named("en"),
        named("note"),
        named("ask", "fact"),
        named("rule", "key"));
  }

  /** A combination may be overridden by one of another kind. */
  private static EntryKey combination(String element) {
    return new EntryKey(element, "combination", List.of("key"), List.of(), List.of());
  }

  private static EntryKey named(String element, String... names) {
    return new EntryKey(element, element, List.of(names), List.of(), List.of());
  }

  private static EntryKey along(String element, String name, Axis... axes) {
    return new EntryKey(element, element, List.of(name), List.of(axes), List.of());
  }

  private static EntryKey holding(String element, String name, EntryKey... inside) {
    return new EntryKey(element, element, List.of(name), List.of(), List.of(inside));
  }

  private static EntryKey cell(String element) {
    List<Axis> axes = List.of(Axis.PROCEDURES, Axis.SUBSCRIBERS, Axis.TOKEN_KINDS);
    return new EntryKey(element, "cell", List.of(), axes, List.of());
  }

  private static EntryKey check() {
    List<Axis> axes = List.of(Axis.PROCEDURES, Axis.SUBSCRIBERS);
    return holding(
        "check",
        "code",
        new EntryKey("bind", "bind", List.of(), axes, List.of()),
        named("parameter", "name"),
        new EntryKey("fields", "fields", List.of(), axes, List.of()),
        named("note"));
  }

  /** Whether both nodes have the same names. */
  boolean sameNames(XmlNode one, XmlNode other) {
    return names.stream().allMatch(n -> one.required(n).equals(other.required(n)));
  }

  /** Whether entries for one case add to one another, and none is too many. */
  boolean adds() {
    return element.equals("fields");
  }

  /** The entry in words: its element, what it is called by and what it is for. */
  String describe(XmlNode entry) {
    return Stream.concat(
            Stream.of(element),
            Stream.concat(names.stream(), axes.stream().map(axis -> axis.attribute))
                .flatMap(name -> entry.attribute(name).stream()))
        .collect(Collectors.joining(" × "));
  }

  /** What the container of inner entries is called by: the first of its names. */
  String nameOf(XmlNode container) {
    return container.required(names.get(0));
  }
}
