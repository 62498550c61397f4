package vn.certproc.api.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestFields;
import vn.certproc.api.payload.document.IssueNode;
import vn.certproc.api.payload.document.RecoverNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.RevokeNode;
import vn.certproc.api.text.Labels;

class RequestEntriesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final Map<String, String> PERSON = person("subscriber/person");

  private record Form(String name, RequestNode start, Map<String, String> entries) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Form> forms() {
    Map<String, String> certificate = new LinkedHashMap<>();
    certificate.put("certificate/name", "Nguyễn Văn An");
    certificate.put("certificate/serialNumber", "540110A3");
    certificate.put("certificate/validFrom", "2021-02-03");
    certificate.put("certificate/validTo", "2026-02-03");
    certificate.put("certificate/email", "an@longan.gov.vn");
    Map<String, String> change = new LinkedHashMap<>();
    change.put("change/field", "position");
    change.put("change/old", "Chuyên viên");
    change.put("change/new", "Trưởng phòng");
    change.put("change/reason", "Bổ nhiệm");
    return Stream.of(
        new Form(
            "01", issue(), all(head("staff"), PERSON, Map.of("issue/previousSerialNumber", "5A"))),
        new Form("03", issue(), all(head("agency"), organization(), PERSON)),
        new Form(
            "07",
            new RequestNode(),
            all(
                Map.of("asked/renew", "×", "asked/change", "×"),
                head("head"),
                certificate,
                change,
                Map.of("subscriber/person/fullName", "Nguyễn Văn An"))),
        new Form(
            "07, change alone",
            new RequestNode(),
            all(Map.of("asked/change", "×"), head("agency"), certificate, change)),
        new Form(
            "09",
            revoke(),
            all(
                head("staff"),
                certificate,
                PERSON,
                Map.of(
                    "revoke/reason", "retired",
                    "revoke/details", "Nghỉ hưu",
                    "token/serialNumber", "ABC-1"),
                person("applicant/person"))),
        new Form(
            "11",
            recover(),
            all(
                head("staff"),
                Map.of(
                    "token/serialNumber", "ABC-1",
                    "recover/reason", "too-many-wrong-passwords",
                    "certificate/name", "Nguyễn Văn An",
                    "certificate/email", "an@longan.gov.vn"),
                person("recover/coordinator"))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsPutIsWhatTheRequestPrintsUnderThePath(Form form) {
    RequestNode node = form.start();
    put(node, form.entries());
    byte[] xml = RequestWriter.standard().write(node);
    Reading reading = RequestReader.standard().read(xml, "form", TODAY);
    assertThat(reading.faults()).isEmpty();
    Request request = reading.orElseThrow().requests().get(0);
    form.entries()
        .forEach(
            (path, value) -> {
              assertThat(entry(path).value(node)).as(path).contains(value);
              if (RequestFields.names().contains(path)) {
                assertThat(RequestFields.text(request, path, Labels.codes()))
                    .as(path)
                    .contains(printed(path, value));
              }
            });
  }

  @Test
  void onlyKindAndRoleAreNoPrintedFields() {
    assertThat(RequestEntries.names().stream().filter(p -> !RequestFields.names().contains(p)))
        .containsExactly("subscriber/kind", "applicant/role");
  }

  @Test
  void anEmailIsTheAgencysOrThePersonsByTheKind() {
    for (String kind : List.of("agency", "staff")) {
      RequestNode node = issue();
      put(node, Map.of("subscriber/kind", kind));
      entry("subscriber/email").put(node, "x@longan.gov.vn");
      String own = kind.equals("agency") ? "subscriber/organization" : "subscriber/person";
      assertThat(entry(own + "/email").value(node)).as(kind).contains("x@longan.gov.vn");
    }
  }

  @Test
  void whatARequestMustHaveIsToldAtItsOwnPlace() {
    assertThat(gaps(issue()))
        .containsExactly(
            "organizations/organization/name",
            "subscriber/@kind",
            "subscriber/person/fullName",
            "applicant/@role");
    assertThat(gaps(revoke()))
        .contains("revoke/@reason", "certificate/name", "certificate/serialNumber");
    assertThat(gaps(recover())).contains("recover/@reason", "token/serialNumber");
    RequestNode change = new RequestNode();
    entry("asked/change").put(change, "×");
    assertThat(gaps(change)).contains("change/item/@field", "change/item/new");
  }

  private static List<String> gaps(RequestNode node) {
    RequestGaps.mark(node);
    byte[] xml = RequestWriter.standard().write(node);
    return RequestReader.standard().read(xml, "form", TODAY).faults().stream()
        .map(Fault::where)
        .map(where -> where.path().orElse("").replaceFirst("^request/", ""))
        .distinct()
        .toList();
  }

  private static void put(RequestNode node, Map<String, String> entries) {
    entries.forEach((path, value) -> entry(path).put(node, value));
  }

  private static RequestEntry entry(String path) {
    return RequestEntries.find(path).orElseThrow(() -> new AssertionError(path));
  }

  private static String printed(String path, String value) {
    return entry(path).kind() == RequestEntry.Kind.DAY
        ? value.substring(8) + "/" + value.substring(5, 7) + "/" + value.substring(0, 4)
        : value;
  }

  private static RequestNode issue() {
    RequestNode node = new RequestNode();
    node.issue = new IssueNode();
    return node;
  }

  private static RequestNode revoke() {
    RequestNode node = new RequestNode();
    node.revoke = new RevokeNode();
    return node;
  }

  private static RequestNode recover() {
    RequestNode node = new RequestNode();
    node.recover = new RecoverNode();
    return node;
  }

  private static Map<String, String> head(String kind) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("subscriber/kind", kind);
    entries.put("applicant/role", "subscriber");
    entries.put("subscriber/organization/name", "Sở Tài chính");
    return entries;
  }

  private static Map<String, String> organization() {
    return Map.of(
        "subscriber/organization/address", "Số 61, Trương Định",
        "subscriber/organization/province", "Long An",
        "subscriber/organization/email", "stc@longan.gov.vn",
        "subscriber/organization/taxCode", "1100112319",
        "subscriber/organization/budgetCode", "1059732");
  }

  private static Map<String, String> person(String at) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(at + "/fullName", "Nguyễn Văn An");
    entries.put(at + "/birthDate", "1980-02-03");
    entries.put(at + "/identity/number", "080080001234");
    entries.put(at + "/identity/issuedOn", "2021-05-06");
    entries.put(at + "/identity/issuedBy", "Cục Cảnh sát");
    entries.put(at + "/email", "an@longan.gov.vn");
    entries.put(at + "/mobile", "0912345678");
    entries.put(at + "/position", "Chuyên viên");
    entries.put(at + "/workplace", "Phòng Ngân sách");
    return entries;
  }

  @SafeVarargs
  private static Map<String, String> all(Map<String, String>... parts) {
    Map<String, String> entries = new LinkedHashMap<>();
    Stream.of(parts).forEach(entries::putAll);
    return entries;
  }
}
