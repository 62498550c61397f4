package vn.certproc.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.model.Procedure;

/** A row of {@code what-follows.csv}, as the parts of a case. */
record WhatFollows(
    String profile,
    String procedure,
    String when,
    String firstWays,
    String secondWays,
    String owed) {

  private static final List<WhatFollows> ROWS = read();

  private static List<WhatFollows> read() {
    return Rows.of("what-follows.csv").stream()
        .map(c -> new WhatFollows(c[0], c[1], c[2], c[3], c[4], c[5]))
        .toList();
  }

  /**
   * The row that holds; the Decree's where the province has none of its own.
   *
   * @param about the request's reason, subscriber, applicant and kind of token, as far as told
   */
  static WhatFollows of(String profile, Procedure procedure, Set<String> about) {
    return Stream.of(profile, "nd-68-2024")
        .flatMap(id -> ROWS.stream().filter(r -> r.profile.equals(id)))
        .filter(r -> r.procedure.equals(procedure.code()))
        .filter(r -> r.when.equals("-") || about.containsAll(List.of(r.when.split(" "))))
        .findFirst()
        .orElseThrow();
  }

  /** The ways of step 1 or 2. */
  String ways(int step) {
    return step == 1 ? firstWays : secondWays;
  }

  /** The elements after the steps. */
  String obligations() {
    return Stream.of(owed.split(" \\+ "))
        .map(WhatFollows::obligation)
        .collect(Collectors.joining());
  }

  private static String obligation(String text) {
    StringBuilder attributes = new StringBuilder();
    String due = "";
    for (String word : text.split(" ")) {
      if (word.startsWith("form=")) {
        attributes.append(" form=\"").append(word.substring(5)).append('"');
      } else if (word.startsWith("due=")) {
        String[] parts = word.substring(4).split("/");
        due =
            "      <due days=\"%s\" unit=\"%s\" after=\"%s\"/>\n"
                .formatted(parts[0], parts[1], parts[2]);
      } else {
        attributes.append(" code=\"").append(word).append('"');
      }
    }
    return due.isEmpty()
        ? "    <obligation" + attributes + "/>\n"
        : "    <obligation" + attributes + ">\n" + due + "    </obligation>\n";
  }
}
