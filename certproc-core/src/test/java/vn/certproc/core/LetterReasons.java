package vn.certproc.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    return lines().stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(","))
        .flatMap(LetterReasons::spread)
        .toList();
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(LetterReasons.class.getResourceAsStream("letter-reasons.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    if (field.equals("workplace")) {
      return Make.replace(field).toSector("state");
    }
    if (reason.endsWith(":remove")) {
      return Make.remove(field);
    }
    String before = field.equals("email") ? "cu@longan.gov.vn" : "cũ";
    String after = field.equals("email") ? "moi@longan.gov.vn" : "mới";
    return reason.endsWith(":add")
        ? ChangeItem.add(field, after)
        : ChangeItem.replace(field, before, after);
  }

  private Optional<Code> sector() {
    return reason.equals("transferred") ? Optional.of(Code.of("party")) : Optional.empty();
  }
}
