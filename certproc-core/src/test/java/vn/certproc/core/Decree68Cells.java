package vn.certproc.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    lines().stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(","))
        .forEach(row -> spread(row, cells));
    return cells;
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Decree68Cells.class.getResourceAsStream("decree-68-cells.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        + reason.map(r -> "-" + r).orElse("");
  }

  Optional<String> province() {
    return profile.startsWith("dong-thap") ? Optional.of("Đồng Tháp") : Optional.empty();
  }

  Payload payload(ApplicantRole role) {
    return Decree68Sample.request(procedure, subscriber, role, reason, tokenKind);
  }

  /** What must come where the managing agency writes, as the elements of a case. */
  String expected() {
    return checks(checks) + ("-".equals(form) ? "" : rest());
  }

  private String rest() {
    Set<String> about =
        Stream.of(tokenKind, reason).flatMap(Optional::stream).collect(Collectors.toSet());
    WhatFollows follows = WhatFollows.of(profile, procedure, about);
    return "    <step formSet=\"nd68\" form=\"%s\" to=\"%s\"%s/>\n"
            .formatted(form, to, follows.channels(1))
        + follows.obligations();
  }

  /** The elements of checks that are written as code=outcome or code=outcome:cause. */
  static String checks(String texts) {
    return Arrays.stream(texts.split(" ")).map(Decree68Cells::check).collect(Collectors.joining());
  }

  private static String check(String text) {
    String[] parts = text.split("[=:]");
    String cause = parts.length > 2 ? " cause=\"" + parts[2] + "\"" : "";
    return "    <check code=\"%s\" outcome=\"%s\"%s/>\n".formatted(parts[0], parts[1], cause);
  }
}
