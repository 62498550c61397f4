package vn.certproc.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;

/**
 * The rows of {@code decree-68-cells.csv}, each spread over its subscribers, tokens and reasons.
 */
record Decree68Cells(
    String profile,
    Procedure procedure,
    SubscriberKind subscriber,
    Optional<String> tokenKind,
    Optional<String> reason,
    String form,
    String to,
    String verdict,
    String checks) {

  static List<Decree68Cells> all() {
    List<Decree68Cells> cells = new ArrayList<>();
    Rows.of("decree-68-cells.csv").forEach(row -> spread(row, cells));
    return cells;
  }

  private static void spread(String[] row, List<Decree68Cells> cells) {
    for (String subscriber : row[2].split(" ")) {
      for (String token : row[3].split(" ")) {
        for (String reason : row[4].split(" ")) {
          cells.add(
              new Decree68Cells(
                  row[0],
                  Coded.find(Procedure.class, row[1]).orElseThrow(),
                  Coded.find(SubscriberKind.class, subscriber).orElseThrow(),
                  given(token),
                  given(reason),
                  row[5],
                  row[6],
                  row[7],
                  row[8]));
        }
      }
    }
  }

  private static Optional<String> given(String field) {
    return Optional.of(field).filter(f -> !"-".equals(f));
  }

  /** What tells it from the others of its profile. */
  String name() {
    return procedure.code()
        + "-"
        + subscriber.code()
        + tokenKind.map(k -> "-" + k).orElse("")
        + reason.map(r -> "-" + r.replace(':', '-')).orElse("");
  }

  Optional<String> province() {
    return profile.startsWith("dong-thap") ? Optional.of("Đồng Tháp") : Optional.empty();
  }

  Payload payload(ApplicantRole role) {
    return Decree68Sample.request(procedure, subscriber, role, reason, tokenKind);
  }

  /** What must come where the managing agency writes, as the elements of a case. */
  String expected() {
    return CaseText.checks(checks) + (isRouted() ? rest() : "");
  }

  /** Filed or left open, so that all that follows of it is stated. */
  boolean isWhole() {
    return !"ineligible".equals(verdict);
  }

  private boolean isRouted() {
    return isWhole() && !"-".equals(form);
  }

  /** The same of a token that was lost, whatever the reason says. */
  String expectedWhenLost() {
    return CaseText.checks(checks) + rest("token-lost");
  }

  private String rest(String... more) {
    Set<String> about =
        Stream.of(
                Stream.of(subscriber.code()),
                Stream.of(more),
                Stream.of(tokenKind, reason).flatMap(Optional::stream))
            .flatMap(words -> words)
            .collect(Collectors.toSet());
    WhatFollows follows = WhatFollows.of(profile, procedure, about);
    return CaseText.step("nd68", form, to, follows.ways(1)) + follows.obligations();
  }
}
