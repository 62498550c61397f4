package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.Applicant;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Labels;
import vn.certproc.api.text.Text;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;

class FormBinderTest {

  private static final String AUTHORITY = "Cục Chứng thực số và Bảo mật thông tin";

  private final FormBinder binder = new FormBinder(FormCatalog.builtIn());

  static Stream<Arguments> everyCase() {
    return Stream.of(Procedure.values())
        .flatMap(
            p ->
                Stream.of(SubscriberKind.AGENCY, SubscriberKind.HEAD, SubscriberKind.STAFF)
                    .map(k -> Arguments.of(p, k)));
  }

  /** The forms of the letter's table, §5–§9, written out for this test. */
  private static List<String> forms(Procedure procedure, SubscriberKind kind) {
    return switch (procedure) {
      case ISSUE -> kind == SubscriberKind.AGENCY ? List.of("03", "04") : List.of("01", "02");
      case RENEW, CHANGE -> List.of("07", "08");
      case REVOKE -> List.of("09", "10");
      case RECOVER -> List.of("11", "12");
    };
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyCase")
  void everyProcedureOfEverySubscriberBinds(Procedure procedure, SubscriberKind kind) {
    Request request = Samples.request(procedure, kind);
    List<String> forms = forms(procedure, kind);

    FormDocument first = binder.bind(Samples.step1(forms.get(0), kind), request, Labels.codes());
    FormDocument second =
        binder.bind(Samples.step2(forms.get(1), AUTHORITY), request, Labels.codes());

    assertThat(first.addressees()).containsExactly("Ủy ban nhân dân tỉnh Long An");
    assertThat(second.addressees()).containsExactly(AUTHORITY);
    assertThat(second.head()).isInstanceOf(FormDocument.LetterHead.class);
    if (kind == SubscriberKind.AGENCY) {
      assertThat(first.head()).isInstanceOf(FormDocument.LetterHead.class);
      assertThat(first.recipients()).isNotEmpty();
    } else {
      assertThat(first.head()).isInstanceOf(FormDocument.ApplicationHead.class);
      assertThat(first.recipients()).isEmpty();
      assertThat(first.signatures()).singleElement().satisfies(s -> signedBy(s, request));
    }
    assertThat(Lines.of(second)).contains("STT = 1");
    assertThat(printed(first) + printed(second)).doesNotContain("……").doesNotContain("{");
  }

  /** Without the parts, which quote the definition and are never printed. */
  private static String printed(FormDocument document) {
    return ""
        + document.head()
        + document.addressees()
        + document.body()
        + document.signatures()
        + document.recipients();
  }

  private static void signedBy(FormDocument.SignaturePlace place, Request request) {
    assertThat(place.authority()).containsExactly("NGƯỜI ĐỀ NGHỊ");
    assertThat(place.hint()).contains("(Ký, ghi rõ họ tên)");
    assertThat(place.name()).contains(request.subscriber().name());
  }

  @Test
  void theLetterheadFollowsDecree30() {
    FormDocument letter =
        binder.bind(
            Samples.step1("07", SubscriberKind.AGENCY),
            Samples.request(Procedure.RENEW, SubscriberKind.AGENCY),
            Labels.codes());

    assertThat(letter.head())
        .isEqualTo(
            new FormDocument.LetterHead(
                Optional.of("UBND TỈNH LONG AN"),
                "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
                Optional.of("07"),
                Optional.of("SNN-VP"),
                "Long An, ngày 05 tháng 02 năm 2021",
                "đề nghị gia hạn, thay đổi nội dung thông tin chứng thư số"));
    assertThat(letter.signatures())
        .containsExactly(
            new FormDocument.SignaturePlace(
                List.of("GIÁM ĐỐC"),
                Optional.empty(),
                Optional.of("Phạm Minh Tuấn"),
                signedAndSealed(Optional.of("Phạm Minh Tuấn"))));
    assertThat(letter.recipients()).containsExactly("- Như trên;", "- Lưu: VT, VP.");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-05, 'Long An, ngày 05 tháng 01 năm 2021'",
    "2021-02-28, 'Long An, ngày 28 tháng 02 năm 2021'",
    "2021-03-09, 'Long An, ngày 09 tháng 3 năm 2021'",
    "2021-12-31, 'Long An, ngày 31 tháng 12 năm 2021'",
  })
  void daysBelowTenAndTheFirstTwoMonthsTakeALeadingZero(LocalDate date, String line) {
    assertThat(head(letter(Optional.of("10"), Optional.of(date))).placeAndDate()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"5, 05", "05, 05", "10, 10", "1234, 1234", "5a, 5a"})
  void numbersBelowTenTakeALeadingZero(String number, String printed) {
    assertThat(head(letter(Optional.of(number), Optional.empty())).number()).contains(printed);
  }

  @Test
  void openPartsOfALetterStayOpen() {
    FormDocument.LetterHead head = head(AgencyLetter.blank());

    assertThat(head.number()).isEmpty();
    assertThat(head.symbol()).isEmpty();
    assertThat(head.placeAndDate()).isEqualTo("………………, ngày …… tháng …… năm ……");
  }

  private static AgencyLetter letter(Optional<String> number, Optional<LocalDate> date) {
    return new AgencyLetter(
        number, Optional.empty(), Optional.of("Long An"), date, Optional.empty(), List.of());
  }

  private FormDocument.LetterHead head(AgencyLetter letter) {
    Request request =
        Samples.request(Procedure.RENEW, SubscriberKind.STAFF).with(Dispatch.of(letter));
    return (FormDocument.LetterHead)
        binder.bind(Samples.step2("08", AUTHORITY), request, Labels.codes()).head();
  }

  @ParameterizedTest
  @CsvSource({
    "Ủy ban nhân dân huyện Cần Đước, district-peoples-committee",
    "Ủy ban nhân dân huyện Cần Đước,",
    "UBND huyện Cần Đước,",
    "ỦY BAN NHÂN DÂN HUYỆN CẦN ĐƯỚC,",
  })
  void aPeoplesCommitteeStandsAlone(String name, String kind) {
    Organization.Builder committee = Organization.named(name).under(Samples.PROVINCE);
    Optional.ofNullable(kind).ifPresent(committee::kind);
    RouteStep step =
        Samples.step(
            2, "08", Optional.of(committee.build()), Optional.of(AUTHORITY), SignerKind.AGENCY);

    FormDocument document =
        binder.bind(step, Samples.request(Procedure.RENEW, SubscriberKind.HEAD), Labels.codes());

    assertThat(document.head())
        .isInstanceOfSatisfying(
            FormDocument.LetterHead.class, h -> assertThat(h.superior()).isEmpty());
  }

  @Test
  void withoutALetterTheDefinitionsSignerAndRecipientsStand() {
    Request request =
        Samples.request(Procedure.RENEW, SubscriberKind.STAFF)
            .with(Dispatch.of(AgencyLetter.blank()));

    FormDocument document = binder.bind(Samples.step2("08", AUTHORITY), request, Labels.codes());

    assertThat(document.signatures())
        .containsExactly(
            new FormDocument.SignaturePlace(
                List.of("NGƯỜI ĐỨNG ĐẦU CƠ QUAN, TỔ CHỨC QUẢN LÝ TRỰC TIẾP"),
                Optional.of("(Ký, đóng dấu và ghi rõ họ tên)"),
                Optional.empty(),
                signedAndSealed(Optional.empty())));
    assertThat(document.recipients()).containsExactly("- Như trên;", "- Lưu: VT, …….");
  }

  @Test
  void anOfficerWhoRepresentsTheAgencySignsForADeadSubscriber() {
    Subscriber dead = Samples.subscriber(SubscriberKind.STAFF);
    Request unnamed = revocation(dead, Applicant.as(ApplicantRole.REPRESENTING_OFFICER));
    Request named =
        revocation(
            dead,
            Applicant.as(
                ApplicantRole.REPRESENTING_OFFICER, Person.named("Võ Thị Sáu Em").build()));

    assertThat(signer(unnamed)).isEmpty();
    assertThat(signer(named)).contains("Võ Thị Sáu Em");
  }

  private static Request revocation(Subscriber subscriber, Applicant applicant) {
    return Request.revoke(Samples.certificate(subscriber), "died")
        .subscriber(subscriber)
        .applicant(applicant)
        .build();
  }

  private Optional<String> signer(Request request) {
    return binder
        .bind(Samples.step1("09", SubscriberKind.STAFF), request, Labels.codes())
        .signatures()
        .get(0)
        .name();
  }

  @Test
  void aRenewalAloneAsksForNoChange() {
    Request renewal =
        Samples.request(new Content.Renewal(OptionalInt.of(0), List.of()), SubscriberKind.STAFF);

    FormDocument document =
        binder.bind(Samples.step1("07", SubscriberKind.STAFF), renewal, Labels.codes());

    assertThat(Lines.of(document))
        .contains("Gia hạn = ×", "Thay đổi thông tin = ")
        .noneMatch(l -> l.startsWith("Thông tin mới") || l.startsWith("Lý do"));
  }

  @Test
  void theCoordinatorOfForm11IsOptional() {
    Request alone =
        Samples.request(
            new Content.Recovery(Code.of("forgotten"), Optional.empty()), SubscriberKind.STAFF);

    FormDocument document =
        binder.bind(Samples.step1("11", SubscriberKind.STAFF), alone, Labels.codes());

    assertThat(document.body())
        .noneMatch(b -> b instanceof Block.Heading)
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void aListTakesARowPerRequestAndItsOwnDispatch() {
    Request agency = Samples.request(Procedure.REVOKE, SubscriberKind.AGENCY).withoutDispatch();
    Request staff = Samples.request(Procedure.REVOKE, SubscriberKind.STAFF).withoutDispatch();
    RequestList list = RequestList.of(List.of(agency, staff)).with(Samples.dispatch());

    FormDocument document = binder.bind(Samples.step2("10", AUTHORITY), list, Labels.codes());

    assertThat(Lines.of(document)).contains("Họ và tên = Lê Văn Đức");
    Block.Table table = table(document);
    assertThat(table.rows().get(0))
        .startsWith("1", "Sở Nông nghiệp và Phát triển nông thôn", "", "0100231226", "1023456");
    assertThat(table.rows().get(1).get(2)).startsWith("080185001234; 12/03/2021; ");
    assertThat(table.rows().get(1).subList(3, 5)).containsExactly("", "");
  }

  @Test
  void whatTheRowsDoNotShareIsNotSaidOfTheList() {
    Request one = Samples.request(Procedure.RECOVER, SubscriberKind.STAFF).withoutDispatch();
    Request other =
        Samples.request(
                new Content.Recovery(Code.of("forgotten"), Optional.of(Samples.receiver())),
                SubscriberKind.HEAD)
            .withoutDispatch();

    FormDocument same =
        binder.bind(Samples.step2("12", "Sở"), RequestList.of(List.of(one, one)), Labels.codes());
    FormDocument different =
        binder.bind(Samples.step2("12", "Sở"), RequestList.of(List.of(one, other)), Labels.codes());

    assertThat(Lines.of(same)).contains("Họ và tên = Trần Quốc Bảo");
    assertThat(Lines.of(different)).contains("Họ và tên = …");
  }

  @Test
  void theLargestListBinds() {
    Request row = Samples.request(Procedure.ISSUE, SubscriberKind.STAFF).withoutDispatch();
    RequestList list =
        RequestList.of(Collections.nCopies(RequestList.MAX_ROWS, row)).with(Samples.dispatch());

    FormDocument document = binder.bind(Samples.step2("02", AUTHORITY), list, Labels.codes());

    assertThat(Lines.of(document)).contains("Số lượng chứng thư số đề nghị cấp = 10000");
    assertThat(table(document).rows()).hasSize(10_000);
    assertThat(table(document).rows().get(9_999)).startsWith("10000", "Nguyễn Thị Thu Hà");
  }

  @Test
  void veryLongNamesStayWhole() {
    String name = "Trung tâm Dịch vụ " + "và Phát triển ".repeat(60).strip();
    Organization center = Organization.named(name).under(Samples.DEPARTMENT).build();
    Request request =
        Request.issue()
            .subscriber(Subscriber.agency(center))
            .applicant(ApplicantRole.CERTIFICATE_MANAGER)
            .build();

    FormDocument document = binder.bind(Samples.step2("04", AUTHORITY), request, Labels.codes());

    assertThat(table(document).rows().get(0)).contains(name);
  }

  @Test
  void anUndecidedAddresseeIsDottedAndNeverGuessed() {
    RouteStep step = Samples.step(1, "07", Optional.empty(), Optional.empty(), SignerKind.PERSON);

    FormDocument document =
        binder.bind(step, Samples.request(Procedure.RENEW, SubscriberKind.STAFF), Labels.codes());

    assertThat(document.addressees()).containsExactly("……………………………");
  }

  @Test
  void withoutADecisionTheDefinitionNamesTheAddressee() {
    FormDocument document =
        binder.bind(
            "tt185-12", Samples.request(Procedure.RECOVER, SubscriberKind.STAFF), Labels.codes());

    assertThat(document.addressees()).containsExactly("Sở Thông tin và Truyền thông");
  }

  @Test
  void aBlankFormIsAllDots() {
    for (FormDefinition form : FormCatalog.builtIn().definitions()) {
      FormDocument blank = binder.blank(form.id());
      assertThat(Lines.of(blank))
          .as(form.id())
          .isNotEmpty()
          .allMatch(l -> l.endsWith(" = …") || l.endsWith(" = "));
      assertThat(blank.signatures()).allMatch(s -> s.name().isEmpty() && s.hint().isPresent());
    }
  }

  @Test
  void aBlankFormComesForAPersonOrAnAgency() {
    FormDocument person = binder.blank("tt185-09");
    FormDocument agency = binder.blank("tt185-09", SignerKind.AGENCY);

    assertThat(person.head()).isInstanceOf(FormDocument.ApplicationHead.class);
    assertThat(agency.head()).isInstanceOf(FormDocument.LetterHead.class);
    assertThat(Lines.of(agency)).contains("Mã số thuế = …", "Số CMND/CCCD/Hộ chiếu = …");
  }

  @Test
  void codesPrintByTheirLabel() {
    Set<String> reasons = Set.of("retired");
    Labels labels =
        (vocabulary, code) ->
            new Text(reasons.contains(code.value()) ? "Nghỉ hưu" : code.value(), "Retired");

    FormDocument document =
        binder.bind(
            Samples.step1("09", SubscriberKind.STAFF),
            Samples.request(Procedure.REVOKE, SubscriberKind.STAFF),
            labels);

    assertThat(Lines.of(document)).contains("Lý do thu hồi = Nghỉ hưu");
  }

  private static Block.Table table(FormDocument document) {
    return document.body().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Signer> signedAndSealed(Optional<String> person) {
    return List.of(
        new Signer(SignerKind.PERSON, person),
        new Signer(SignerKind.AGENCY, Optional.of(Samples.DEPARTMENT.name())));
  }
}
