package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.Assessor;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.table.Cell;
import vn.certproc.core.table.CellTable;

/**
 * Each cell of each profile, asked of two engines: KIE DMN over the exported tables, and our rules
 * over a request that stands in the cell. A gap gives no answer and an overlap an error there.
 */
class DmnJudgeTest {

  private static final Assessor ASSESSOR = new Assessor(ProfileSet.builtIn());

  @ParameterizedTest
  @ValueSource(strings = {"long-an-2020", "nd-68-2024", "dong-thap-2025"})
  void bothEnginesAgreeInEachCell(String profile) {
    CellTable table = CellTable.of(ProfileSet.builtIn().get(profile));
    assertThat(differences(table, DmnTables.xml(table))).isEmpty();
    assertThat(table.cells()).hasSizeGreaterThan(700);
  }

  /** A judge that finds nothing in an altered table would be worth nothing. */
  @Test
  void anotherAnswerIsFound() {
    CellTable table = CellTable.of(ProfileSet.builtIn().get("long-an-2020"));
    String altered =
        DmnTables.xml(table).replace("filed 11 direct-managing-agency", "filed 11 department");
    assertThat(differences(table, altered))
        .isNotEmpty()
        .allMatch(d -> d.startsWith("recover × staff × subscriber × pki-token × "));
  }

  /** UNIQUE: a cell that two rules answer is an error, even where they agree. */
  @Test
  void anOverlapIsFound() {
    CellTable table = CellTable.of(ProfileSet.builtIn().get("long-an-2020"));
    String xml = DmnTables.xml(table);
    int from = xml.indexOf("<rule id=\"renew-1\">");
    int to = xml.indexOf("</rule>", from) + "</rule>".length();
    String twice = xml.substring(from, to).replace("renew-1", "renew-again");
    String altered = xml.substring(0, to) + twice + xml.substring(to);
    assertThat(differences(table, altered))
        .isNotEmpty()
        .allMatch(d -> d.startsWith("renew × agency"));
  }

  @Test
  void aGapIsFound() {
    CellTable table = CellTable.of(ProfileSet.builtIn().get("long-an-2020"));
    String xml = DmnTables.xml(table);
    int from = xml.indexOf("<rule id=\"revoke-1\">");
    int to = xml.indexOf("</rule>", from) + "</rule>".length();
    String altered = xml.substring(0, from) + xml.substring(to);
    assertThat(differences(table, altered))
        .isNotEmpty()
        .allMatch(d -> d.startsWith("revoke × agency"));
  }

  private static List<String> differences(CellTable table, String xml) {
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8")))
            .getOrElseThrow(e -> new IllegalStateException("the table is not read", e));
    DMNModel model = runtime.getModels().get(0);
    assertThat(model.hasErrors()).as(model.getMessages().toString()).isFalse();
    List<String> found = new ArrayList<>();
    for (Cell cell : table.cells()) {
      String theirs = theirs(runtime, model, cell);
      String ours = ours(table.profile(), cell);
      if (!theirs.equals(ours)) {
        found.add(cell.key() + ": KIE DMN says " + theirs + ", certproc says " + ours);
      }
    }
    return found;
  }

  private static String theirs(DMNRuntime runtime, DMNModel model, Cell cell) {
    DmnTables.Row row = DmnTables.Row.of(cell);
    DMNContext context = runtime.newContext();
    context.set("subscriber", row.subscriber());
    context.set("tokenKind", row.tokenKind());
    context.set("applicant", row.applicant());
    context.set("reason", row.reason());
    String name = row.procedure().code();
    DMNResult result = runtime.evaluateByName(model, context, name);
    return result.hasErrors()
        ? result.getMessages().toString()
        : String.valueOf(result.getDecisionResultByName(name).getResult());
  }

  private static String ours(String profile, Cell cell) {
    AssessmentOptions options = AssessmentOptions.on(CellRequests.DAY).under(profile);
    Decision decision = (Decision) ASSESSOR.assess(CellRequests.in(cell.key()), options);
    Optional<Check> applicant = decision.check("applicant");
    Optional<Check> reason =
        CellRequests.reasonCheck(cell.key().procedure()).flatMap(decision::check);
    if (is(decision.check("subscriber-covered"), Outcome.NOT_CHECKED)) {
      return "silent";
    }
    if (is(applicant, Outcome.FAILED)) {
      return "applicant-refused";
    }
    if (reason.filter(Check::forbids).isPresent()) {
      return "reason-refused";
    }
    if (is(applicant, Outcome.NOT_CHECKED)) {
      return "applicant-open";
    }
    return reason.filter(Check::leavesOpen).isPresent() ? "reason-open" : filed(decision);
  }

  private static boolean is(Optional<Check> check, Outcome outcome) {
    return check.filter(c -> c.outcome() == outcome).isPresent();
  }

  private static String filed(Decision decision) {
    return decision.route().stream()
        .map(s -> s.form() + " " + s.to().role().code())
        .collect(Collectors.joining(", ", "filed ", ""));
  }
}
