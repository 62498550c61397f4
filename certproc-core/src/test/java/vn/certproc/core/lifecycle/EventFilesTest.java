package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;

/** Files of events: what is read, what is refused and where, what is written. */
class EventFilesTest {

  private static final EventLogReader READER = EventLogReader.of(Cases.LIFECYCLE);
  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <events xmlns="urn:vn:certproc:events:1" id="HS &amp; 1" procedure="renew" subscriber="head" profile="long-an-2020" steps="2" request="DN-7" tokenLost="true" tokenKind="pki-token">
        <event code="request" at="2021-03-15T08:00:00+07:00" role="applicant" by="nv-012" status="01">
          <document kind="payload" ref="kho/1.xml" sha256="DIGEST"/>
          <reason>Lý do một</reason>
          <reason>Lý do &lt;hai&gt;</reason>
          <note>Ghi chú 𠀋</note>
        </event>
        <event code="edit" at="2021-03-15T01:00:00Z" role="applicant" by="nv-012">
        </event>
      </events>
      """
          .replace("DIGEST", Cases.DIGEST);

  private static ReadEvents read(String xml) {
    return READER.read(xml.getBytes(StandardCharsets.UTF_8), "hs.xml");
  }

  private static List<Fault> faults(String xml) {
    return catchThrowableOfType(LifecycleException.Invalid.class, () -> read(xml)).faults();
  }

  @Test
  void everythingIsReadAndWrittenBackByteForByte() throws IOException {
    ReadEvents events = read(FILE);
    CaseHeader header =
        new CaseHeader(
            "HS & 1",
            Procedure.RENEW,
            SubscriberKind.HEAD,
            "long-an-2020",
            2,
            Optional.of("DN-7"),
            true,
            Optional.of(Code.of("pki-token")));
    assertThat(events.log().header()).isEqualTo(header);
    CaseEvent first =
        new CaseEvent(
            "request",
            OffsetDateTime.parse("2021-03-15T08:00:00.5+07:00"),
            new Actor("applicant", "nv-012"),
            List.of(new DocumentRef("payload", "kho/1.xml", Cases.DIGEST)),
            List.of("Lý do một", "  Lý do\n<hai> "),
            Optional.of("Ghi chú 𠀋"),
            Optional.of("01"));
    assertThat(events.log().events().get(0)).isEqualTo(first);
    assertThat(events.log().events()).hasSize(2);
    assertThat(events.header().line()).hasValue(2);
    assertThat(events.places()).extracting(w -> w.line().getAsInt()).containsExactly(3, 9);
    assertThat(events.places().get(1).source()).hasValue("hs.xml");
    assertThat(events.places().get(1).path()).hasValue("events/event");
    byte[] written = EventLogWriter.toBytes(events.log());
    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(FILE);
    assertThat(READER.read(new ByteArrayInputStream(written), "x").log()).isEqualTo(events.log());
  }

  @Test
  void aLogWithoutOptionalPartsIsWrittenWithoutThem() {
    EventLog log = new EventLog(Cases.header(Procedure.REVOKE, 1, false), List.of());
    String written = new String(EventLogWriter.toBytes(log), StandardCharsets.UTF_8);
    assertThat(written)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <events xmlns="urn:vn:certproc:events:1" id="HS-1" procedure="revoke" subscriber="staff" profile="long-an-2020" steps="1">
            </events>
            """);
    assertThat(read(written).log()).isEqualTo(log);
  }

  @ParameterizedTest
  @CsvSource({
    "code=\"edit\",code=\"teleport\",lifecycle-unknown-event,9",
    "role=\"applicant\" by=\"nv-012\">\\n  </,role=\"wizard\" by=\"nv-012\">\\n  </,"
        + "lifecycle-unknown-role,9",
    "kind=\"payload\",kind=\"poem\",lifecycle-unknown-document,4",
    "T01:00:00Z,T00:59:59Z,lifecycle-time-backwards,9",
    "2021-03-15T01:00:00Z,2021-03-15T24:00:00Z,lifecycle-moment,9",
    "by=\"nv-012\" status,by=\"079012345678\" status,lifecycle-actor-personal,3",
    "steps=\"2\",steps=\"3\",xml-schema,2",
    "urn:vn:certproc:events:1,urn:vn:certproc:events:2,xml-namespace,2",
    "xmlns=\"urn:vn:certproc:events:1\" ,'',xml-namespace,2",
    "procedure=\"renew\",procedure=\"issue\",lifecycle-token-lost,2",
    "tokenKind=\"pki-token\",tokenKind=\"PKI\",xml-schema,2",
    "by=\"nv-012\" status,by=\"cccd-079090001234\" status,lifecycle-actor-personal,3",
    "Lý do một,Lý do\u0085một,lifecycle-text,3",
    "Ghi chú,Ghi\u202Echú,lifecycle-text,3",
    "id=\"HS,id=\"\u2067HS,lifecycle-text,2",
    "status=\"01\",status=\"1\",xml-schema,3",
    "15T01:00:00Z,15T01:00:00,xml-schema,9",
    "0123456789abcdef0123,0123456789ABCDEF0123,xml-schema,4",
  })
  void aFaultIsNamedWithItsLine(String what, String by, String code, int line) {
    String wrong = FILE.replace(what.replace("\\n", "\n"), by.replace("\\n", "\n"));
    assertThat(wrong).isNotEqualTo(FILE);
    Fault fault = faults(wrong).get(0);
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.where().line()).hasValue(line);
    assertThat(fault.where().source()).hasValue("hs.xml");
    assertThat(fault.text().vi()).doesNotContain("079012345678");
  }

  @Test
  void anotherDocumentIsSaidToBeOneOnce() {
    assertThat(faults(FILE.replace("events:1", "events:2"))).hasSize(1);
    assertThat(faults("<request xmlns='urn:vn:certproc:request:1'/>"))
        .singleElement()
        .matches(f -> f.code().equals("xml-namespace"));
  }

  @Test
  void everyFaultIsTold() {
    String wrong =
        FILE.replace("code=\"edit\"", "code=\"teleport\"")
            .replace("kind=\"payload\"", "kind=\"poem\"")
            .replace("T01:00:00Z", "T00:00:00Z");
    assertThat(faults(wrong))
        .extracting(Fault::code)
        .containsExactly(
            "lifecycle-unknown-document", "lifecycle-unknown-event", "lifecycle-time-backwards");
    assertThat(faults(wrong).get(0).text().en()).contains("\"poem\"", "payload, signed-step-1");
    String role =
        FILE.replace("role=\"applicant\" by=\"nv-012\" status", "role=\"x\" by=\"n\" status");
    assertThat(faults(role).get(0).text().en()).contains("\"x\"", "applicant, applicant-approver");
  }

  @ParameterizedTest
  @CsvSource({"<x,xml-unreadable", "'<!DOCTYPE events><events/>',xml-doctype", "'',xml-unreadable"})
  void whatIsNoXmlIsUnreadable(String text, String code) {
    LifecycleException.Unreadable e =
        catchThrowableOfType(LifecycleException.Unreadable.class, () -> read(text));
    assertThat(e.code()).isEqualTo(code);
    assertThat(e.where().source()).hasValue("hs.xml");
    assertThat(e.where().path()).hasValue("/");
  }

  @Test
  void aFileBeyondTheLimitIsUnreadable() {
    byte[] large = new byte[(1 << 22) + 5];
    LifecycleException.Unreadable e =
        catchThrowableOfType(
            LifecycleException.Unreadable.class,
            () -> READER.read(new ByteArrayInputStream(large), "big.xml"));
    assertThat(e.code()).isEqualTo("lifecycle-too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "nv-012,''",
    "a,''",
    "12345678,''",
    "1234567890123,''",
    "hs-20210315000012,''",
    "cccd-079090001234,lifecycle-actor-personal",
    "079090001234@so,lifecycle-actor-personal",
    "123456789,lifecycle-actor-personal",
    "012345678901,lifecycle-actor-personal",
    "'Nguyễn Văn A',lifecycle-actor-shape",
    "-a,lifecycle-actor-shape"
  })
  void anActorsIdIsOpaque(String id, String code) {
    if (code.isEmpty()) {
      assertThat(new Actor("applicant", id).id()).isEqualTo(id);
    } else {
      InvalidValueException e =
          catchThrowableOfType(InvalidValueException.class, () -> new Actor("applicant", id));
      assertThat(e.code()).isEqualTo(code);
      assertThat(e.text().en() + e.text().vi() + e.getMessage()).doesNotContain(id);
    }
  }

  @Test
  void valuesThatAFileCannotHoldAreRefused() {
    Actor actor = new Actor("applicant", "a");
    assertThat(code(() -> new Actor("No Role", "a"))).isEqualTo("code-shape");
    assertThat(code(() -> CaseEvent.of("Edit", Cases.START, actor))).isEqualTo("code-shape");
    CaseEvent event = CaseEvent.of("edit", Cases.START, actor);
    assertThat(code(() -> event.because(" "))).isEqualTo("lifecycle-text");
    assertThat(code(() -> event.because("a\u0000b"))).isEqualTo("lifecycle-text");
    assertThat(code(() -> event.because("x".repeat(2001)))).isEqualTo("lifecycle-text");
    assertThat(event.because("x".repeat(2000)).reasons().get(0)).hasSize(2000);
    assertThat(code(() -> new DocumentRef("payload", "x".repeat(201), Cases.DIGEST)))
        .isEqualTo("lifecycle-text");
    assertThat(code(() -> new DocumentRef("payload", "x", "ab"))).isEqualTo("lifecycle-digest");
    assertThat(
            code(
                () ->
                    new CaseEvent(
                        "edit",
                        Cases.START,
                        actor,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of("1"))))
        .isEqualTo("lifecycle-status-shape");
    assertThat(code(() -> Cases.header(Procedure.RENEW, 3, false))).isEqualTo("lifecycle-steps");
    assertThat(code(() -> Cases.header(Procedure.RENEW, 0, false))).isEqualTo("lifecycle-steps");
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
    return catchThrowableOfType(InvalidValueException.class, made).code();
  }
}
