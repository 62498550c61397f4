package vn.certproc.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.core.profile.Profile;

/**
 * A form that something owed after the filing needs, such as the minutes of a handover. Immutable.
 *
 * @param obligation what is owed; of several rows without an addressee, where theirs differ
 * @param by who owes it, where known
 * @param payload the request, or the rows that owe it
 */
record OwedForm(Obligation obligation, Optional<Organization> by, Payload payload) {

  private static final String MANAGING_AGENCY = "managing-agency";
  private static final String SUBSCRIBER_AGENCY = "subscriber-agency";

  /** The ids of the forms that the decisions' obligations name, each once. */
  static List<String> ids(Assessment assessment, Profile profile) {
    return assessment.decisions().stream()
        .flatMap(decision -> decision.obligations().stream())
        .flatMap(owed -> id(owed, profile).stream())
        .distinct()
        .toList();
  }

  /**
   * The form of this id, where a decision owes it. Of a list it holds the rows alone that owe it:
   * minutes of handover do not name the tokens that are lost.
   */
  static Optional<OwedForm> of(String id, Payload payload, Assessment assessment, Profile profile) {
    List<Request> rows = new ArrayList<>();
    List<Obligation> owed = new ArrayList<>();
    for (int i = 0; i < payload.requests().size(); i++) {
      Optional<Obligation> of = owed(id, assessment.decisions().get(i), profile);
      if (of.isPresent()) {
        rows.add(payload.requests().get(i));
        owed.add(of.get());
      }
    }
    return owed.stream()
        .findFirst()
        .map(
            first ->
                new OwedForm(
                    sameAddressee(owed) ? first : withoutAddressee(first),
                    by(first, rows, assessment.route()),
                    payload instanceof RequestList list ? only(rows, list) : payload));
  }

  private static Optional<Obligation> owed(String id, Decision decision, Profile profile) {
    return decision.obligations().stream()
        .filter(o -> id(o, profile).filter(id::equals).isPresent())
        .findFirst();
  }

  private static Optional<String> id(Obligation owed, Profile profile) {
    return owed.form().map(number -> profile.formSet() + "-" + number);
  }

  private static RequestList only(List<Request> rows, RequestList list) {
    return new RequestList(list.reference(), rows, list.dispatch(), list.extensions());
  }

  private static boolean sameAddressee(List<Obligation> owed) {
    return owed.stream().map(Obligation::to).distinct().count() == 1;
  }

  private static Obligation withoutAddressee(Obligation o) {
    return new Obligation(
        o.code(),
        o.procedure(),
        o.owedBy(),
        o.form(),
        Optional.empty(),
        o.due(),
        o.citation(),
        o.note(),
        o.text());
  }

  /** The managing agency is who sends the last step; the subscriber's agency stands in the rows. */
  private static Optional<Organization> by(
      Obligation owed, List<Request> rows, List<RouteStep> route) {
    return switch (owed.owedBy()) {
      case MANAGING_AGENCY ->
          route.stream().reduce((first, second) -> second).flatMap(RouteStep::from);
      case SUBSCRIBER_AGENCY -> only(rows.stream().map(r -> r.subscriber().organization()));
      default -> Optional.empty();
    };
  }

  private static Optional<Organization> only(Stream<Organization> all) {
    List<Organization> different = all.distinct().limit(2).toList();
    return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
  }
}
