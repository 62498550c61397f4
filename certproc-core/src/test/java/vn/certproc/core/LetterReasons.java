package vn.certproc.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;

/** The rows of {@code letter-reasons.csv}, each spread over its applicants and reasons. */
record LetterReasons(
    Procedure procedure,
    SubscriberKind subscriber,
    ApplicantRole applicant,
    String reason,
    String verdict,
    String checks) {

  static List<LetterReasons> all() {
    return Rows.of("letter-reasons.csv").stream().flatMap(LetterReasons::spread).toList();
  }

  private static Stream<LetterReasons> spread(String[] row) {
    return Arrays.stream(row[2].split(" "))
        .flatMap(
            role ->
                Arrays.stream(row[3].split(" "))
                    .map(
                        reason ->
                            new LetterReasons(
                                Coded.find(Procedure.class, row[0]).orElseThrow(),
                                Coded.find(SubscriberKind.class, row[1]).orElseThrow(),
                                Coded.find(ApplicantRole.class, role).orElseThrow(),
                                reason,
                                row[4],
                                row[5])));
  }

  /** What tells it from the others. */
  String name() {
    return String.join(
        "-", procedure.code(), subscriber.code(), applicant.code(), reason.replace(':', '-'));
  }

  /** Filed or left open, so that all that follows of it is stated. */
  boolean isWhole() {
    return !"ineligible".equals(verdict);
  }

  /** What must come, as the elements of a case. */
  String expected() {
    String stated = CaseText.checks(checks);
    return isWhole() ? stated + rest(Set.of(reason, applicant.code())) : stated;
  }

  private String rest(Set<String> about) {
    WhatFollows follows = WhatFollows.of("long-an-2020", procedure, about);
    String[] row =
        WhoFilesWhatTest.rows().stream()
            .filter(r -> r[0].equals(procedure.code()) && r[1].equals(subscriber.code()))
            .findFirst()
            .orElseThrow();
    return CaseText.step("tt185", row[3], row[4], follows.ways(1))
        + CaseText.step("tt185", row[5], row[6], follows.ways(2))
        + follows.obligations();
  }

  /**
   * The same with a token that was lost, whatever the reason says: minutes 15 instead of 14 (§8).
   */
  String expectedWhenLost() {
    return CaseText.checks(checks) + rest(Set.of(reason, applicant.code(), "token-lost"));
  }

  /** The request with a token that was lost. */
  Request whenLost() {
    return begun()
        .subscriber(Sample.subscriber(subscriber))
        .applicant(Applicant.as(applicant))
        .token(Token.of(Make.TOKEN, TokenCondition.LOST))
        .build();
  }

  Request request() {
    Request.OptionalStage stage =
        begun().subscriber(Sample.subscriber(subscriber)).applicant(Applicant.as(applicant));
    return procedure == Procedure.CHANGE
        ? stage.token(Token.of(Make.TOKEN, TokenCondition.AT_HAND)).build()
        : stage.build();
  }

  private Request.SubscriberStage begun() {
    return switch (procedure) {
      case ISSUE -> Request.issue(reason);
      case CHANGE -> Request.change(Sample.certificate(Sample.END), change());
      case REVOKE ->
          Request.of(
              new Content.Revocation(Code.of(reason), Optional.empty(), sector()),
              Optional.of(Sample.certificate(Sample.END)));
      case RECOVER -> Request.recover(Make.TOKEN, reason);
      case RENEW -> throw new IllegalStateException("a renewal has no reason");
    };
  }

  private ChangeItem change() {
    String field = reason.split(":")[0];
    if (reason.equals("workplace")) {
      return Make.replace(field).toSector("state");
    }
    String before = field.equals("email") ? "cu@longan.gov.vn" : "cũ";
    String after = field.equals("email") ? "moi@longan.gov.vn" : "mới";
    return Make.change(reason, before, after);
  }

  private Optional<Code> sector() {
    return reason.equals("transferred") ? Optional.of(Code.of("party")) : Optional.empty();
  }
}
