package vn.certproc.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

class DecisionWriterTest {
  private static final Schema SCHEMA =
      SafeXml.schema(new StreamSource(new ByteArrayInputStream(DecisionSchema.xsd())));
  private static final Citation CLAUSE = new Citation("Công văn <2020> & \"phụ lục\"", "§6");
  private static final String ODD = "a < b & \"c\" 'd' ]]> \ttab\r\nline 𠀀 Đơn\u0001";
  private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

  private static Check check(Outcome outcome, Optional<Cause> cause) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("daysLeft", 60);
    values.put("allowed", true);
    values.put("lastDay", DAY);
    values.put("who", "An & Bình");
    values.put("groups", List.of("<1>", "2"));
    return new Check(
        "remaining-validity",
        outcome,
        Level.BLOCKING,
        EnumSet.of(Procedure.RENEW, Procedure.CHANGE),
        cause,
        CLAUSE,
        Optional.of(new Text("Cách hiểu", "Reading")),
        new Text(ODD, "en"),
        outcome == Outcome.PASSED ? values : Map.of());
  }

  private static RouteStep step() {
    Organization from = Organization.named("Sở Nội vụ").build();
    return new RouteStep(
        2,
        ApplicantRole.MANAGING_AGENCY,
        List.of(ApplicantRole.MANAGING_AGENCY, ApplicantRole.SUBSCRIBER),
        "tt185",
        "08",
        Optional.of(from),
        new Addressee(
            AddresseeRole.AUTHORITY, Optional.of("Cục"), Optional.empty(), Optional.of("Hà Nội")),
        List.of(
            new Signer(SignerKind.AGENCY, Optional.of("Sở Nội vụ")),
            new Signer(SignerKind.PERSON, Optional.empty())),
        List.of(
            new ChannelOption(Channel.DMS, false, CLAUSE, Optional.empty()),
            new ChannelOption(
                Channel.PAPER, true, CLAUSE, Optional.of(new Text("bưu điện", "post")))),
        CLAUSE,
        List.of(new Text("một", "one"), new Text("hai", "two")));
  }

  private static Decision decision() {
    Addressee open =
        new Addressee(
            AddresseeRole.DEPARTMENT, Optional.empty(), Optional.empty(), Optional.empty());
    return new Decision(
        "long-an-2020",
        "0".repeat(64),
        DAY,
        Procedure.RENEW,
        Map.of(Procedure.RENEW, Verdict.UNDECIDED, Procedure.CHANGE, Verdict.ELIGIBLE),
        SubscriberKind.AGENCY,
        Verdict.UNDECIDED,
        List.of(
            check(Outcome.PASSED, Optional.empty()),
            check(Outcome.NOT_CHECKED, Optional.of(Cause.FACT_MISSING))),
        List.of(step()),
        List.of(
            new Obligation(
                "hand-over-token",
                Procedure.RENEW,
                "managing-agency",
                Optional.of("13"),
                Optional.of(open),
                Optional.of(new Due(5, "working-days", "revoked", Optional.of(DAY))),
                CLAUSE,
                Optional.of(new Text("Cách hiểu", "Reading")),
                new Text("Bàn giao", "Hand over")),
            new Obligation(
                "keep",
                Procedure.RENEW,
                "authority",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Due(0, "days", "issued", Optional.empty())),
                CLAUSE,
                Optional.empty(),
                new Text("Giữ", "Keep"))),
        Optional.of("HS-1"));
  }

  private static ListDecision list() {
    return new ListDecision(
        Verdict.INELIGIBLE,
        List.of(check(Outcome.FAILED, Optional.empty())),
        List.of(),
        List.of(decision(), decision()));
  }

  private static Document valid(Assessment assessment) throws SAXException, IOException {
    byte[] xml = DecisionWriter.toBytes(assessment);
    SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    return SafeXml.documentBuilder().parse(new ByteArrayInputStream(xml));
  }

  @Test
  void oneDecisionIsValidAndHoldsEverything() throws SAXException, IOException {
    Document document = valid(decision());
    assertThat(document.getDocumentElement().getAttribute("profileSha256")).hasSize(64);
    assertThat(document.getElementsByTagName("check").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("value").getLength()).isEqualTo(5);
    assertThat(document.getElementsByTagName("item").item(0).getTextContent()).isEqualTo("<1>");
    assertThat(document.getElementsByTagName("from").item(0).getTextContent())
        .isEqualTo("Sở Nội vụ");
    assertThat(document.getElementsByTagName("channel").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("obligation").getLength()).isEqualTo(2);
  }

  @Test
  void aListIsValid() throws SAXException, IOException {
    Document document = valid(list());
    assertThat(document.getDocumentElement().getLocalName()).isEqualTo("decisions");
    assertThat(document.getElementsByTagName("decision").getLength()).isEqualTo(2);
  }

  @Test
  void specialCharactersSurvive() throws SAXException, IOException {
    Document document = valid(decision());
    assertThat(document.getElementsByTagName("text").item(0).getFirstChild().getNextSibling())
        .extracting(node -> node.getTextContent())
        .isEqualTo(ODD.replace('\u0001', '\ufffd'));
    assertThat(document.getElementsByTagName("document").item(0).getTextContent())
        .isEqualTo(CLAUSE.document());
  }

  @Test
  void theSameAssessmentGivesTheSameIndentedBytes() {
    byte[] xml = DecisionWriter.toBytes(decision());
    assertThat(DecisionWriter.toBytes(decision())).isEqualTo(xml);
    assertThat(new String(xml, StandardCharsets.UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<decision xmlns=")
        .contains("\n  <checks>\n    <check code=\"remaining-validity\"")
        .endsWith("</decision>\n");
  }

  @Test
  void theSchemaCanSayNo() {
    String xml =
        new String(DecisionWriter.toBytes(decision()), StandardCharsets.UTF_8)
            .replace("verdict=\"undecided\"", "verdict=\"maybe\"");
    StreamSource source =
        new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> SCHEMA.newValidator().validate(source))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void aFullDiskIsAnIoException() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> DecisionWriter.write(list(), full))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
  }

  @Test
  void anotherValidatorAgrees(@TempDir Path folder) throws IOException, InterruptedException {
    Path schema = Files.write(folder.resolve("decision-1.xsd"), DecisionSchema.xsd());
    Path one = Files.write(folder.resolve("one.xml"), DecisionWriter.toBytes(decision()));
    Path many = Files.write(folder.resolve("many.xml"), DecisionWriter.toBytes(list()));
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "xmllint",
                  "--noout",
                  "--schema",
                  schema.toString(),
                  one.toString(),
                  many.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assertThat(Boolean.getBoolean("certproc.ci")).as("xmllint is needed here").isFalse();
      Assumptions.abort("xmllint (libxml2-utils) is not installed");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
