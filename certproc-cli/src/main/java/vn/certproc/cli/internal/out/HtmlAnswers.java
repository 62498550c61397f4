package vn.certproc.cli.internal.out;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.RoleAlias;
import vn.certproc.core.table.Cell.Reason;
import vn.certproc.core.table.CellAnswer;
import vn.certproc.core.table.CellTable;

/**
 * The cells whose answer the table of cases alone does not tell: a reason that is none, or is left
 * open, and an applicant who can no longer sign. Cells that differ in nothing else share a row.
 */
record HtmlAnswers(Html html, HtmlRules rules) {

  /** What the profile says, and by which clause. */
  private record Said(
      Procedure procedure,
      SubscriberKind subscriber,
      CellAnswer answer,
      Citation citation,
      Optional<Text> note) {

    static Said of(vn.certproc.core.table.Cell cell) {
      return new Said(
          cell.key().procedure(),
          cell.key().subscriber(),
          cell.answer(),
          cell.citation(),
          cell.note());
    }
  }

  /** The same said for a reason. */
  private record OfReason(Said said, Reason reason) {}

  /** To whom it is said, and with which kinds of token. */
  private record ToWhom(Set<ApplicantRole> applicants, Set<Code> tokenKinds) {

    ToWhom() {
      this(new TreeSet<>(), new LinkedHashSet<>());
    }

    void take(vn.certproc.core.table.Cell.Key key) {
      applicants.add(key.applicant());
      key.tokenKind().ifPresent(tokenKinds::add);
    }
  }

  private record Row(Said said, ToWhom toWhom) {}

  void write() {
    html.table(
        rules.page().word("html.answers"),
        rules.columns("procedure", "reason", "subscriber", "tokens", "from", "answer", "behind"));
    rows().forEach(this::row);
    html.end();
  }

  private Map<Row, List<Reason>> rows() {
    Map<OfReason, ToWhom> each = new LinkedHashMap<>();
    for (vn.certproc.core.table.Cell cell : CellTable.of(rules.profile()).cells()) {
      if (isTold(cell)) {
        OfReason key = new OfReason(Said.of(cell), cell.key().reason().orElseThrow());
        each.computeIfAbsent(key, k -> new ToWhom()).take(cell.key());
      }
    }
    Map<Row, List<Reason>> rows = new LinkedHashMap<>();
    each.forEach(
        (key, toWhom) ->
            rows.computeIfAbsent(new Row(key.said(), toWhom), r -> new ArrayList<>())
                .add(key.reason()));
    return rows;
  }

  private boolean isTold(vn.certproc.core.table.Cell cell) {
    return switch (cell.answer()) {
      case REASON_REFUSED, REASON_OPEN, APPLICANT_OPEN -> true;
      case APPLICANT_REFUSED -> cell.key().reason().isPresent() && isNamed(cell.key());
      case FILED, SILENT -> false;
    };
  }

  /** Whether the table of cases names the applicant, so that only the reason stands against it. */
  private boolean isNamed(vn.certproc.core.table.Cell.Key key) {
    Profile profile = rules.profile();
    List<ApplicantRole> roles = new ArrayList<>(List.of(key.applicant()));
    profile.alias(key.applicant(), key.subscriber()).map(RoleAlias::actsAs).ifPresent(roles::add);
    return profile
        .casesOf(key.procedure(), key.subscriber())
        .flatMap(entry -> entry.cell().first().applicants().stream())
        .anyMatch(roles::contains);
  }

  private void row(Row row, List<Reason> reasons) {
    Page page = rules.page();
    Said said = row.said();
    html.row(
        Cell.of(page.word("procedure", said.procedure())),
        Cell.of(reasons.stream().map(r -> "– " + reason(said.procedure(), r)).toList()),
        Cell.of(page.word("subscriber", said.subscriber())),
        Cell.of(tokens(row.toWhom().tokenKinds())),
        Cell.of(page.words("applicant", List.copyOf(row.toWhom().applicants()))),
        Cell.of(page.word("html.answer", said.answer())),
        rules.clause(said.citation(), said.note()));
  }

  private String reason(Procedure procedure, Reason reason) {
    String label = rules.reason(procedure, reason.code());
    return reason
        .operation()
        .map(operation -> label + " (" + rules.page().word("operation", operation) + ")")
        .orElse(label);
  }

  /** All of them are said as such, not listed. */
  private String tokens(Set<Code> kinds) {
    Set<Code> all = rules.profile().terms().getOrDefault(Vocabulary.TOKEN_KIND, Map.of()).keySet();
    return rules.tokens(kinds.containsAll(all) ? Set.of() : kinds);
  }
}
