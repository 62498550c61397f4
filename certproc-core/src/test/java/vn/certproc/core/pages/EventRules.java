package vn.certproc.core.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.Concern;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.Profile;

/** What one profile makes of an event. */
record EventRules(Sheet sheet, Profile profile, EventSpec event) {

  void write() {
    sheet.line("- Source: " + event.citation());
    sheet.line("- To whom: " + Sheet.codes(event.subscribers(), SubscriberKind.values()));
    event.note().ifPresent(sheet::reading);
    event.asks().forEach(this::ask);
    sheet.gap();
    sheet.columns("where", "subscribers", "to be filed, in order", "source");
    event.rules().forEach(this::rule);
    sheet.gap();
    besides();
    sheet.gap();
    together();
    sheet.paragraph("Examples, each as the engine answers it:");
    new EventExamples(profile, event).write(sheet);
  }

  private void ask(EventSpec.Ask ask) {
    FactSpec fact = profile.events().fact(ask.fact());
    String values =
        fact.limit().isPresent()
            ? "a number, looked at from " + fact.limit().getAsInt()
            : fact.values().entrySet().stream()
                .map(v -> "`" + v.getKey() + "` " + v.getValue().en())
                .collect(Collectors.joining(", "));
    sheet.line(
        "- "
            + (ask.optional() ? "May be told: " : "Must be told: ")
            + fact.keys().stream().map(k -> "`" + k + "`").collect(Collectors.joining(" or "))
            + " ("
            + values
            + "). "
            + slashed(filled(fact.question())));
  }

  private void rule(EventRule rule) {
    sheet.row(
        rule.conditions().isEmpty()
            ? "always"
            : rule.conditions().stream().map(this::condition).collect(Collectors.joining("\n")),
        Sheet.codes(rule.subscribers(), SubscriberKind.values()),
        filings(rule),
        rule.citation().toString());
  }

  private String condition(EventRule.Condition condition) {
    FactSpec fact = profile.events().fact(condition.fact());
    List<String> order =
        Stream.concat(fact.classes().stream(), Stream.of(FactSpec.NOT_GIVEN))
            .filter(condition.is()::contains)
            .map(value -> inWords(fact, value))
            .toList();
    return condition.fact() + ": " + String.join(" or ", order);
  }

  private static String inWords(FactSpec fact, String value) {
    return switch (value) {
      case FactSpec.BELOW -> "under " + fact.limit().orElseThrow();
      case FactSpec.REACHED -> fact.limit().orElseThrow() + " or more";
      case FactSpec.NOT_GIVEN -> "not told";
      default -> value;
    };
  }

  private static String filings(EventRule rule) {
    StringBuilder all = new StringBuilder();
    int number = 1;
    for (EventRule.Filing filing : rule.filings()) {
      all.append(all.isEmpty() ? "" : "\n").append(number++).append(". ").append(one(filing));
    }
    if (rule.nothing().isPresent()) {
      return "nothing";
    }
    return rule.open().isPresent() ? all + (all.isEmpty() ? "" : "\n") + "left open" : "" + all;
  }

  private static String one(EventRule.Filing filing) {
    String reasons = Sheet.joined(filing.reasons().stream().map(Code::value).toList());
    return "`"
        + filing.procedure().code()
        + "`"
        + whose(filing.concern())
        + (reasons.isEmpty() ? "" : " (" + reasons + ")")
        + filing.applicant().map(ApplicantRole::code).map(a -> " by " + a).orElse("");
  }

  /** Whose certificate a procedure is about, where it is not the subscriber's own. */
  static String whose(Concern concern) {
    return switch (concern) {
      case OWN -> "";
      case AGENCY -> " for the agency certificate";
      case PERSONAL -> " for the personal certificates";
    };
  }

  /** What an official is told beside the table; one sentence of several rules stands once. */
  private void besides() {
    for (EventRule rule : event.rules()) {
      rule.nothing().ifPresent(t -> told(rule, t));
      rule.open().ifPresent(t -> told(rule, t));
      rule.warnings().forEach(t -> told(rule, t));
    }
    event.rules().stream()
        .flatMap(r -> r.note().stream())
        .map(this::filled)
        .distinct()
        .forEach(sheet::reading);
  }

  private void told(EventRule rule, Text text) {
    sheet.line("- Told (" + rule.key() + "): " + slashed(filled(text)));
  }

  private static String slashed(Text text) {
    return text.en() + " / " + text.vi();
  }

  private void together() {
    List<Combination> named =
        profile.events().combinations().stream()
            .filter(c -> c.events().contains(event.code()) || c.with().contains(event.code()))
            .toList();
    if (named.isEmpty()) {
      return;
    }
    sheet.paragraph("Together with other events:");
    for (Combination c : named) {
      combination(sheet, c, others(c));
    }
    sheet.gap();
  }

  private Set<Code> others(Combination c) {
    Set<Code> others = new HashSet<>();
    if (c.events().contains(event.code())) {
      others.addAll(c.with());
    }
    if (c.with().contains(event.code())) {
      others.addAll(c.events());
    }
    others.remove(event.code());
    return others;
  }

  /** An event that is meant with one value of a fact alone is named with it. */
  private static String named(Combination c, Code event) {
    String fact =
        Optional.ofNullable(c.only().get(event))
            .map(only -> ":" + only.fact() + "=" + String.join("", only.is()))
            .orElse("");
    return "`" + event + fact + "`";
  }

  private static String forWhom(Combination c) {
    return c.subscribers().size() == SubscriberKind.values().length
        ? ""
        : " for " + Sheet.codes(c.subscribers(), SubscriberKind.values());
  }

  /** A line on events together, seen from one side. */
  static void combination(Sheet sheet, Combination c, Set<Code> others) {
    String with =
        others.isEmpty()
            ? "any"
            : others.stream().map(o -> named(c, o)).sorted().collect(Collectors.joining(", "));
    sheet.line(
        "- " + what(c) + with + forWhom(c) + " (" + c.citation() + "): " + slashed(c.text()));
    c.note().ifPresent(n -> sheet.line("  - Reading: " + slashed(n)));
  }

  private static String what(Combination c) {
    return switch (c.kind()) {
      case CONTRADICT -> "Cannot both be, with ";
      case SUPERSEDE -> codes(c.when()) + " makes " + codes(c.drops()) + " pointless, with ";
      case TOGETHER -> "Both stand (" + codes(c.when()) + "), with ";
    };
  }

  private static String codes(Set<Procedure> procedures) {
    return procedures.stream().sorted().map(Procedure::code).collect(Collectors.joining(", "));
  }

  /** The numbers of the checks stand in braces, by their fact. */
  private Text filled(Text text) {
    String vi = text.vi();
    String en = text.en();
    for (FactSpec fact : profile.events().facts().values()) {
      if (fact.limit().isPresent()) {
        String number = Integer.toString(fact.limit().getAsInt());
        vi = vi.replace("{" + fact.key() + "}", number);
        en = en.replace("{" + fact.key() + "}", number);
      }
    }
    return new Text(vi, en);
  }
}
