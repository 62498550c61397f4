package vn.certproc.core.internal.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Level;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.IdentityNumber;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Wording;
import vn.certproc.core.internal.rule.Finding;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;

/**
 * Looks for rows of one list that ask for the same thing twice: the same certificate in one
 * procedure, or the same person in a new issue. No clause forbids it, so it is a warning; the rows
 * are named by number alone, as what they share may be a personal number.
 */
final class RepeatedRows {

  private static final String DUPLICATE = "duplicate";

  /** More groups than an official can read help nobody. */
  private static final int SHOWN = 10;

  private RepeatedRows() {}

  /** The list's check; empty where the profile does not look for duplicates. */
  static Optional<Check> check(List<Request> rows, Profile profile) {
    return profile.checks().stream()
        .filter(s -> s.code().equals(DUPLICATE))
        .findFirst()
        .map(spec -> check(rows, spec, profile.wording()));
  }

  private static Check check(List<Request> rows, CheckSpec spec, Wording wording) {
    List<List<Integer>> repeated = repeated(rows);
    List<String> named = repeated.stream().limit(SHOWN).map(numbers -> numbers.toString()).toList();
    Finding finding = repeated.isEmpty() ? Finding.passed("rows") : Finding.warning("rows");
    Map<String, String> words =
        Map.of(
            "rows",
            String.join(", ", named) + (repeated.size() > SHOWN ? ", …" : ""),
            "count",
            Integer.toString(repeated.size()));
    Citation cited = spec.bindings().get(0).citation();
    return new Check(
        DUPLICATE,
        finding.outcome(),
        Level.ADVICE,
        procedures(rows),
        finding.cause(),
        cited,
        Optional.empty(),
        Messages.text(finding.sentenceKey(DUPLICATE), words, wording),
        repeated.isEmpty() ? Map.of() : Map.of("rows", named));
  }

  /** The numbers, from 1, of the rows of each thing asked for more than once, in row order. */
  private static List<List<Integer>> repeated(List<Request> rows) {
    Map<Wanted, List<Integer>> seen = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int number = i + 1;
      for (Wanted each : Wanted.of(rows.get(i))) {
        seen.computeIfAbsent(each, w -> new ArrayList<>()).add(number);
      }
    }
    return seen.values().stream().filter(n -> n.size() > 1).distinct().toList();
  }

  private static Set<Procedure> procedures(List<Request> rows) {
    Set<Procedure> all = EnumSet.noneOf(Procedure.class);
    rows.forEach(r -> all.addAll(r.procedures()));
    return all;
  }

  /**
   * What a row asks for.
   *
   * @param procedure the procedure
   * @param kind of subscriber, as a head may ask for the agency's certificate and the own one
   * @param whose the certificate's serial number, or the person's identity number
   */
  private record Wanted(Procedure procedure, SubscriberKind kind, String whose) {

    static List<Wanted> of(Request row) {
      Optional<String> whose =
          row.certificate().map(c -> c.serialNumber().value()).or(() -> person(row));
      SubscriberKind kind = row.subscriber().kind();
      return whose.stream()
          .flatMap(w -> row.procedures().stream().map(p -> new Wanted(p, kind, w)))
          .toList();
    }

    /** An agency's new issue is not told apart by the manager's identity. */
    private static Optional<String> person(Request row) {
      boolean personal =
          row.subscriber().kind() == SubscriberKind.HEAD
              || row.subscriber().kind() == SubscriberKind.STAFF;
      return personal
          ? row.subscriber()
              .person()
              .flatMap(Person::identity)
              .map(IdentityDocument::number)
              .map(IdentityNumber::value)
          : Optional.empty();
    }

    /** Holds a personal number. */
    @Override
    public String toString() {
      return procedure + " " + kind;
    }
  }
}
