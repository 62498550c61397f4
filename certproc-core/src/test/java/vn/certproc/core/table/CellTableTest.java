package vn.certproc.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ChangeCase.Operation;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.ProfileSet;

/** The whole space of each built-in profile against counts and cells written by hand. */
class CellTableTest {

  @ParameterizedTest
  @CsvFileSource(resources = "cell-counts.csv", useHeadersInDisplayName = true)
  void thereAreAsManyAsCountedByHand(
      String profile,
      String procedure,
      long filed,
      long silent,
      long applicantRefused,
      long reasonRefused,
      long applicantOpen,
      long reasonOpen) {
    CellTable table = CellTable.of(ProfileSet.builtIn().get(profile));
    assertThat(table.profile()).isEqualTo(profile);
    assertThat(count(table, procedure, CellAnswer.FILED)).as("filed").isEqualTo(filed);
    assertThat(count(table, procedure, CellAnswer.SILENT)).as("silent").isEqualTo(silent);
    assertThat(count(table, procedure, CellAnswer.APPLICANT_REFUSED))
        .as("applicant refused")
        .isEqualTo(applicantRefused);
    assertThat(count(table, procedure, CellAnswer.REASON_REFUSED))
        .as("reason refused")
        .isEqualTo(reasonRefused);
    assertThat(count(table, procedure, CellAnswer.APPLICANT_OPEN))
        .as("applicant open")
        .isEqualTo(applicantOpen);
    assertThat(count(table, procedure, CellAnswer.REASON_OPEN))
        .as("reason open")
        .isEqualTo(reasonOpen);
  }

  private static long count(CellTable table, String procedure, CellAnswer answer) {
    return table.cells().stream()
        .filter(c -> c.key().procedure().code().equals(procedure))
        .filter(c -> c.answer() == answer)
        .count();
  }

  @ParameterizedTest
  @CsvSource({
    "long-an-2020,revoke,staff,representing-officer,pki-token,died,filed,§8",
    "long-an-2020,revoke,staff,subscriber,pki-token,died,applicant-refused,§8",
    "long-an-2020,revoke,agency,head-of-agency,pki-token,agency-dissolved,applicant-open,§8",
    "long-an-2020,revoke,agency,head-of-agency,pki-token,retired,reason-refused,§8 (1)",
    "long-an-2020,issue,staff,subscriber,pki-token,e-tax,reason-refused,§5 (Lưu ý)",
    "long-an-2020,change,agency,certificate-manager,pki-token,tax-code:add,filed,§7",
    "long-an-2020,change,agency,certificate-manager,pki-token,tax-code:remove,reason-open,§7 (2)",
    "long-an-2020,change,agency,certificate-manager,pki-token,position:replace,reason-refused,§7",
    "long-an-2020,renew,device,subscriber,pki-token,,silent,§10",
    "nd-68-2024,issue,staff,subscriber,hsm,e-tax,applicant-refused,Điều 11",
    "nd-68-2024,issue,staff,managing-agency,hsm,e-tax,filed,Điều 11",
    "nd-68-2024,revoke,agency,managing-agency,soft,agency-merged,applicant-open,Điều 11",
    "nd-68-2024,recover,head,managing-agency,hsm,password-forgotten,filed,Điều 22 khoản 3",
    "dong-thap-2025,recover,head,managing-agency,hsm,password-forgotten,filed,Điều 22 khoản 3",
    "dong-thap-2025,recover,head,managing-agency,pki-token,password-forgotten,filed,khôi phục PKI Token"
  })
  void theCellAnswers(
      String profile,
      String procedure,
      String subscriber,
      String applicant,
      String tokenKind,
      String reason,
      String answer,
      String clause) {
    Cell cell = cell(profile, procedure, subscriber, applicant, tokenKind, reason);
    assertThat(cell.answer().code()).isEqualTo(answer);
    assertThat(cell.citation().clause()).isEqualTo(clause);
    assertThat(cell.filing().isPresent()).isEqualTo(cell.answer() == CellAnswer.FILED);
  }

  /** Decision 144 sends a PKI token to the Department, and leaves the others with the Authority. */
  @Test
  void theProvinceTakesPkiTokensAlone() {
    assertThat(addressee("pki-token")).isEqualTo(AddresseeRole.DEPARTMENT);
    assertThat(addressee("sim-pki")).isEqualTo(AddresseeRole.AUTHORITY);
  }

  private static AddresseeRole addressee(String tokenKind) {
    return cell(
            "dong-thap-2025",
            "recover",
            "staff",
            "managing-agency",
            tokenKind,
            "password-forgotten")
        .filing()
        .map(ProcedureCase::last)
        .orElseThrow()
        .to();
  }

  /** What the text leaves open says why. */
  @Test
  void whatIsOpenOrSilentBearsItsReading() {
    for (var profile : ProfileSet.builtIn().all()) {
      assertThat(CellTable.of(profile).cells())
          .filteredOn(c -> c.answer() == CellAnswer.SILENT || c.answer() == CellAnswer.REASON_OPEN)
          .allSatisfy(c -> assertThat(c.note()).as(c.key().toString()).isPresent());
    }
  }

  @Test
  void anUnknownReasonHasNoCell() {
    assertThat(
            CellTable.of(ProfileSet.builtIn().get("long-an-2020"))
                .at(key("revoke", "staff", "subscriber", "pki-token", "job-change")))
        .isEmpty();
  }

  private static Cell cell(
      String profile,
      String procedure,
      String subscriber,
      String applicant,
      String tokenKind,
      String reason) {
    return CellTable.of(ProfileSet.builtIn().get(profile))
        .at(key(procedure, subscriber, applicant, tokenKind, reason))
        .orElseThrow();
  }

  private static Cell.Key key(
      String procedure, String subscriber, String applicant, String tokenKind, String reason) {
    return new Cell.Key(
        Coded.find(Procedure.class, procedure).orElseThrow(),
        Coded.find(SubscriberKind.class, subscriber).orElseThrow(),
        Coded.find(ApplicantRole.class, applicant).orElseThrow(),
        Optional.of(Code.of(tokenKind)),
        Optional.ofNullable(reason).map(CellTableTest::reason));
  }

  private static Cell.Reason reason(String written) {
    String[] parts = written.split(":");
    return new Cell.Reason(
        Code.of(parts[0]),
        parts.length == 1 ? Optional.empty() : Coded.find(Operation.class, parts[1]));
  }
}
