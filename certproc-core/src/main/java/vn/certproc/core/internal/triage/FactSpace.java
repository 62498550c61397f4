package vn.certproc.core.internal.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;

/** The combinations of facts that an event can meet, each fact by its class. */
public final class FactSpace {

  private FactSpace() {}

  /** Every combination, with optional facts given and not given. */
  public static List<Map<String, String>> whole(EventSpec event, EventBook book) {
    List<Map<String, String>> all = List.of(Map.of());
    for (EventSpec.Ask ask : event.asks()) {
      List<String> classes = new ArrayList<>(book.fact(ask.fact()).classes());
      if (ask.optional()) {
        classes.add(FactSpec.NOT_GIVEN);
      }
      all = times(all, ask.fact(), classes);
    }
    return all;
  }

  /** Every combination that these known facts leave; an optional one that is absent stays so. */
  static List<Map<String, String>> left(
      EventSpec event, EventBook book, Map<String, String> known) {
    List<Map<String, String>> all = List.of(Map.of());
    for (EventSpec.Ask ask : event.asks()) {
      String given = known.get(ask.fact());
      if (given != null) {
        all = times(all, ask.fact(), List.of(given));
      } else if (ask.optional()) {
        all = times(all, ask.fact(), List.of(FactSpec.NOT_GIVEN));
      } else {
        all = times(all, ask.fact(), book.fact(ask.fact()).classes());
      }
    }
    return all;
  }

  private static List<Map<String, String>> times(
      List<Map<String, String>> all, String fact, List<String> classes) {
    List<Map<String, String>> more = new ArrayList<>(all.size() * classes.size());
    for (Map<String, String> one : all) {
      for (String each : classes) {
        Map<String, String> longer = new LinkedHashMap<>(one);
        longer.put(fact, each);
        more.add(longer);
      }
    }
    return more;
  }

  /** How many combinations there are, without making them. */
  public static long size(EventSpec event, EventBook book) {
    long size = 1;
    for (EventSpec.Ask ask : event.asks()) {
      size *= book.fact(ask.fact()).classes().size() + (ask.optional() ? 1 : 0);
    }
    return size;
  }
}
