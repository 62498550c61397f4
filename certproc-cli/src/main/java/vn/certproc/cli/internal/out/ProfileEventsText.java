package vn.certproc.cli.internal.out;

import java.util.stream.Collectors;
import vn.certproc.core.profile.EventBook;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;

/** The events a profile knows, as {@code triage} takes them, for officials. */
record ProfileEventsText(Page page, ProfileEntries entries) {

  /** Nothing where it knows none. */
  void write(EventBook book) {
    if (book.events().isEmpty()) {
      return;
    }
    page.heading("profile.events");
    book.events().values().forEach(e -> event(e, book));
  }

  private void event(EventSpec event, EventBook book) {
    page.line(
        1,
        event.code().value()
            + ": "
            + page.in(event.label())
            + "; "
            + entries.subscribers(event.subscribers())
            + "; "
            + event.citation());
    entries.note(2, event.note());
    for (EventSpec.Ask ask : event.asks()) {
      FactSpec fact = book.fact(ask.fact());
      page.line(2, "? " + page.in(fact.question()) + " [" + answers(fact) + "]");
    }
    event.rules().stream()
        .flatMap(rule -> rule.filings().stream())
        .map(this::filing)
        .distinct()
        .forEach(filing -> page.line(2, "→ " + filing));
  }

  private static String answers(FactSpec fact) {
    return fact.keys().stream()
        .map(key -> key + "=" + (fact.limit().isPresent() ? "…" : String.join("|", fact.classes())))
        .collect(Collectors.joining(", "));
  }

  private String filing(EventRule.Filing filing) {
    return page.word("procedure", filing.procedure())
        + " – "
        + page.word("triage.concern", filing.concern());
  }
}
