package vn.certproc.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;

/**
 * What does not concern a plain request of each procedure and subscriber, and what was not seen in
 * a text, by the tables of which check speaks where.
 */
record PlainCases(
    String profile,
    Procedure procedure,
    SubscriberKind subscriber,
    Request request,
    AssessmentOptions options,
    String verdict,
    String checks) {

  static List<PlainCases> all() {
    List<PlainCases> all = new java.util.ArrayList<>();
    for (Procedure procedure : Procedure.values()) {
      for (SubscriberKind kind : SubscriberKind.values()) {
        all.add(letter(procedure, kind));
        all.add(decree("nd-68-2024", procedure, kind));
        if (procedure != Procedure.RECOVER) { // it turns on the kind of token, which is not told
          all.add(decree("dong-thap-2025", procedure, kind));
        }
      }
    }
    return all;
  }

  private static PlainCases letter(Procedure procedure, SubscriberKind kind) {
    Map<String, String> checks = new TreeMap<>();
    Set<String> bound = new HashSet<>();
    for (String[] row : Rows.of("check-bindings.csv")) {
      checks.put(row[0], row[0] + "=not-applicable");
      if (has(row[1], procedure.code()) && has(row[2], kind.code())) {
        bound.add(row[0]);
      }
    }
    checks.keySet().removeAll(bound);
    return new PlainCases(
        "long-an-2020",
        procedure,
        kind,
        Sample.request(procedure, kind),
        AssessmentOptions.on(Sample.DAY).under("long-an-2020"),
        kind == SubscriberKind.DEVICE ? "undecided" : "eligible",
        String.join(" ", checks.values()));
  }

  private static PlainCases decree(String profile, Procedure procedure, SubscriberKind kind) {
    Map<String, String> checks = new TreeMap<>();
    Set<String> bound = new HashSet<>();
    for (String[] row : Rows.of("check-bindings-nd68.csv")) {
      boolean speaks = has(row[4], kind.code());
      if (speaks && has(row[3], procedure.code())) {
        checks.put(row[0], row[0] + "=not-checked:rule-unknown");
      } else {
        checks.putIfAbsent(row[0], row[0] + "=not-applicable");
      }
      if (speaks && has(row[2], procedure.code())) {
        bound.add(row[0]);
      }
    }
    checks.keySet().removeAll(bound);
    boolean open = procedure == Procedure.RENEW || procedure == Procedure.CHANGE;
    return new PlainCases(
        profile,
        procedure,
        kind,
        Deltas.request(procedure, kind),
        Deltas.under(profile),
        open ? "undecided" : "eligible",
        String.join(" ", checks.values()));
  }

  private static boolean has(String words, String word) {
    return List.of(words.split(" ")).contains(word);
  }
}
