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

  /** Every combination that these known facts leave for all events at once. */
  static List<Map<String, String>> left(
      List<EventSpec> events, EventBook book, Map<String, String> known) {
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, List<String>> fact : open(events, book, known).entrySet()) {
      all = times(all, fact.getKey(), fact.getValue());
    }
    return all;
  }

  /** How many of them there are, without making them. */
  static long size(List<EventSpec> events, EventBook book, Map<String, String> known) {
    return open(events, book, known).values().stream()
        .mapToLong(List::size)
        .reduce(1, FactSpace::product);
  }

  /** Each fact that an event asks, with what it may be; one that no event needs stays not given. */
  private static Map<String, List<String>> open(
      List<EventSpec> events, EventBook book, Map<String, String> known) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (EventSpec event : events) {
      for (EventSpec.Ask ask : event.asks()) {
        String given = known.get(ask.fact());
        if (given != null) {
          all.put(ask.fact(), List.of(given));
        } else if (ask.optional()) {
          all.putIfAbsent(ask.fact(), List.of(FactSpec.NOT_GIVEN));
        } else {
          all.put(ask.fact(), book.fact(ask.fact()).classes());
        }
      }
    }
    return all;
  }

  /** A product that stays where it is when it would become too great a number. */
  private static long product(long one, long other) {
    return one > Integer.MAX_VALUE ? one : one * other;
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
      size = product(size, book.fact(ask.fact()).classes().size() + (ask.optional() ? 1 : 0));
    }
    return size;
  }
}
