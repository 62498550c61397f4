package vn.certproc.core.internal.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;
import vn.certproc.core.calendar.DueDate;
import vn.certproc.core.calendar.WorkingCalendar;

/** Reads the rules and the lunar table that this module ships. */
final class BuiltInRules {

  private final Map<String, String> sources = new HashMap<>();

  private BuiltInRules(XmlNode root) {
    root.all("source").forEach(s -> sources.put(s.required("id"), text(s).vi()));
  }

  /** The rules of Viet Nam. */
  static HolidayRules vietnam() {
    List<Fault> faults = new ArrayList<>();
    Optional<XmlNode> root =
        SchemaDocument.of(resource("holidays-1.xsd"))
            .read(bytes("vietnam.xml"), "vietnam.xml", faults);
    if (root.isEmpty() || !faults.isEmpty()) {
      throw new IllegalStateException("the built-in holidays are wrong: " + faults);
    }
    return new BuiltInRules(root.get()).rules(root.get());
  }

  /** The table of lunar days. */
  static LunarTable lunarDays() {
    return LunarTable.parse(new String(bytes("lunar-days.csv"), StandardCharsets.UTF_8));
  }

  static InputStream resource(String name) {
    InputStream in = WorkingCalendar.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the resource " + name + " is missing from the jar");
    }
    return in;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = resource(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HolidayRules rules(XmlNode root) {
    XmlNode rest = one(root, "weeklyRest");
    XmlNode swap = one(root, "swap");
    return new HolidayRules(
        LocalDate.parse(root.required("inForce")),
        rest.words("days").stream()
            .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()),
        named(rest),
        named(one(root, "substitute")),
        new HolidayRules.Swap(text(one(swap, "off")), text(one(swap, "worked"))),
        root.all("holiday").stream().map(this::holiday).toList(),
        counting(root));
  }

  private HolidayRules.Holiday holiday(XmlNode node) {
    return new HolidayRules.Holiday(
        node.required("code"), named(node), node.flag("announced"), days(node));
  }

  private static HolidayRules.Days days(XmlNode node) {
    Optional<String> lunar = node.attribute("lunar");
    return lunar.isPresent()
        ? new HolidayRules.Days.Lunar(lunar.get(), offset(node, "first"), offset(node, "last"))
        : new HolidayRules.Days.Solar(
            MonthDay.parse(node.required("solar")), node.attribute("neighbour").isPresent());
  }

  private static int offset(XmlNode node, String name) {
    return node.attribute(name).map(Integer::parseInt).orElse(0);
  }

  private Map<DueDate.Counting, HolidayRules.Counted> counting(XmlNode root) {
    Map<DueDate.Counting, HolidayRules.Counted> all = new EnumMap<>(DueDate.Counting.class);
    for (XmlNode each : root.all("counting")) {
      DueDate.Counting unit =
          Coded.find(DueDate.Counting.class, each.required("unit")).orElseThrow();
      all.put(unit, new HolidayRules.Counted(citation(each), note(each)));
    }
    return all;
  }

  private HolidayRules.Named named(XmlNode node) {
    return new HolidayRules.Named(text(node), citation(node), note(node));
  }

  private Citation citation(XmlNode node) {
    String document = sources.get(node.required("source"));
    if (document == null) {
      throw new IllegalStateException("the built-in holidays cite " + node.required("source"));
    }
    return new Citation(document, node.required("clause"));
  }

  private static Optional<Text> note(XmlNode node) {
    return node.first("note").map(BuiltInRules::text);
  }

  private static Text text(XmlNode node) {
    return new Text(one(node, "vi").text(), one(node, "en").text());
  }

  private static XmlNode one(XmlNode node, String child) {
    return node.first(child).orElseThrow();
  }
}
