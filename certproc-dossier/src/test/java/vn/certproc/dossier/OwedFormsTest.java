package vn.certproc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.model.Handover;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.forms.UndefinedFormException;

/**
 * The forms that are owed after the filing: the minutes, and the request for the effective time.
 */
class OwedFormsTest {

  private static final Certproc CERTPROC = Certproc.builder().build();

  private static AssessmentOptions under(String profile) {
    return AssessmentOptions.on(LocalDate.of(2026, 9, 17)).under(profile);
  }

  private static Request example(Procedure procedure, String profile) {
    return (Request) CERTPROC.example(procedure, SubscriberKind.STAFF, 1, under(profile));
  }

  private static Request lost(Request request) {
    return Request.of(request.content(), request.certificate())
        .subscriber(request.subscriber())
        .applicant(request.applicant())
        .token(
            new Token(
                request.token().flatMap(Token::serialNumber),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TokenCondition.LOST)))
        .build();
  }

  private static Payload inside(byte[] pdf) throws IOException {
    byte[] xml = CERTPROC.extract(new ByteArrayInputStream(pdf)).xml();
    return CERTPROC.read(xml, "request.xml").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "long-an-2020, ISSUE, tt185-13",
    "long-an-2020, REVOKE, tt185-14",
    "nd-68-2024, ISSUE, nd68-07"
  })
  void theFormOfAnObligationIsFilled(String profile, Procedure procedure, String form)
      throws IOException {
    Request request =
        example(procedure, profile)
            .with(Handover.builder().on(LocalDate.of(2021, 9, 1)).state("Tốt").build());

    byte[] pdf = CERTPROC.form(form, request, under(profile));

    assertThat(inside(pdf)).isEqualTo(request);
    assertThat(CERTPROC.extract(new ByteArrayInputStream(pdf)).formId()).contains(form);
  }

  @Test
  void ofAListTheRowsAloneThatOweItStandOnIt() throws IOException {
    Request kept = example(Procedure.REVOKE, "long-an-2020").withoutDispatch();
    Request lost = lost(kept);
    RequestList list = RequestList.of(List.of(kept, lost, kept));

    byte[] handover = CERTPROC.form("tt185-14", list, under("long-an-2020"));
    byte[] loss = CERTPROC.form("tt185-15", list, under("long-an-2020"));

    assertThat(inside(handover).requests()).containsExactly(kept, kept);
    assertThat(inside(loss).requests()).containsExactly(lost);
  }

  @Test
  void aFormThatIsNotOwedIsRefusedWithThoseThatAre() {
    Request request = example(Procedure.REVOKE, "long-an-2020");

    assertThatThrownBy(() -> CERTPROC.form("tt185-15", request, under("long-an-2020")))
        .isInstanceOf(DossierException.Unsuitable.class)
        .hasMessageContaining("tt185-09, tt185-10, tt185-14");
  }

  @Test
  void aFormThatNobodyKnowsIsRefusedWithTheReason() {
    Request request = example(Procedure.REVOKE, "nd-68-2024");

    assertThatThrownBy(() -> CERTPROC.form("nd68-08", request, under("nd-68-2024")))
        .isInstanceOf(UndefinedFormException.class);
    assertThatThrownBy(() -> CERTPROC.blankForm("nd68-09"))
        .isInstanceOf(UndefinedFormException.class);
    assertThat(CERTPROC.undefinedForms()).hasSize(2);
  }
}
