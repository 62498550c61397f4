package vn.certproc.api.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Extension;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.document.ApplicantNode;
import vn.certproc.api.payload.document.CertificateNode;
import vn.certproc.api.payload.document.OrganizationNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.RevokeNode;
import vn.certproc.api.payload.document.SubscriberNode;
import vn.certproc.api.payload.document.TextNode;

class RequestReaderTest {

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <request xmlns="urn:vn:certproc:request:1" xmlns:h="urn:host" xmlns:t="urn:types">
        <organizations>
          <organization id="o1">
            <name>Sở Y tế</name>
            <address>Số 1
      đường A</address>
          </organization>
        </organizations>
        <renew/>
        <subscriber kind="agency" organization="o1"/>
        <applicant role="representing-officer"/>
        <certificate><name>Sở Y tế</name><serialNumber>0a:1b</serialNumber></certificate>
        %s
      </request>
      """;

  private final RequestReader reader = RequestReader.standard();

  private Reading read(String xml) {
    return reader.read(xml.getBytes(StandardCharsets.UTF_8), "đơn.xml", Samples.TODAY);
  }

  private static String xml(String more) {
    return XML.formatted(more);
  }

  @Test
  void readsWithoutAnApplicantsName() {
    Request request = (Request) read(xml("")).orElseThrow();
    assertThat(request.applicant().person()).isEmpty();
    assertThat(request.subscriber().organization().address()).contains("Số 1\nđường A");
    assertThat(request.certificate().orElseThrow().serialNumber().value()).isEqualTo("0A1B");
  }

  @Test
  void aDecomposedNameIsComposedWithANotice() {
    String apart = Normalizer.normalize(xml(""), Normalizer.Form.NFD);
    Reading reading = read(apart);
    assertThat(reading.orElseThrow()).isEqualTo(read(xml("")).orElseThrow());
    assertThat(reading.notices())
        .extracting(Fault::code)
        .containsOnly("text-decomposed")
        .hasSize(3);
    assertThat(reading.notices().get(0).where())
        .hasToString("đơn.xml:5:13: request/organizations/organization/name");
  }

  @Test
  void aLetterOfTomorrowIsANotice() {
    Reading reading = read(xml("<letter><date>2026-09-18</date></letter>"));
    assertThat(reading).isInstanceOf(Reading.Valid.class);
    assertThat(reading.notices()).extracting(Fault::code).containsExactly("letter-date-in-future");
  }

  @Test
  void hostElementsKeepTheirNamespaces() {
    String host = "<h:case t:kind=\"t:x\"><none xmlns=\"\">&lt;1&gt;</none><!-- c --></h:case>";
    Extension extension = read(xml(host)).orElseThrow().extensions().get(0);
    assertThat(extension.namespace()).isEqualTo("urn:host");
    assertThat(extension.localName()).isEqualTo("case");
    assertThat(extension.xml())
        .isEqualTo(
            "<h:case xmlns:h=\"urn:host\" xmlns:t=\"urn:types\" t:kind=\"t:x\">"
                + "<none xmlns=\"\">&lt;1&gt;</none><!-- c --></h:case>");
    Payload payload = read(xml(host)).orElseThrow();
    byte[] again = RequestWriter.standard().write(payload);
    assertThat(reader.read(again, "x", Samples.TODAY).orElseThrow()).isEqualTo(payload);
  }

  @Test
  void hostElementsInADocumentWithAPrefixOfOurs() {
    String prefixed =
        "<c:request xmlns:c=\"urn:vn:certproc:request:1\"><c:organizations><c:organization id=\"a\">"
            + "<c:name>A</c:name></c:organization></c:organizations><c:issue/>"
            + "<c:subscriber kind=\"agency\" organization=\"a\"/><c:applicant role=\"subscriber\"/>"
            + "<h:x xmlns:h=\"urn:host\"><y/><c:name/></h:x></c:request>";
    Payload payload = read(prefixed).orElseThrow();
    assertThat(payload.extensions().get(0).xml())
        .isEqualTo(
            "<h:x xmlns=\"\" xmlns:c=\"urn:vn:certproc:request:1\" xmlns:h=\"urn:host\">"
                + "<y/><c:name/></h:x>");
    byte[] again = RequestWriter.standard().write(payload);
    assertThat(reader.read(again, "x", Samples.TODAY).orElseThrow()).isEqualTo(payload);
  }

  @Test
  void otherEncodingsAreRead() {
    for (String name : List.of("UTF-16", "UTF-8")) {
      byte[] bytes = xml("").replace("UTF-8", name).getBytes(Charset.forName(name));
      assertThat(reader.read(bytes, "x", Samples.TODAY).faults()).isEmpty();
    }
  }

  @Test
  void limitsHold() {
    byte[] bytes = xml("").getBytes(StandardCharsets.UTF_8);
    RequestReader small = RequestReader.of(Limits.standard().withMaxBytes(200));
    assertThatThrownBy(() -> small.read(bytes, "x", Samples.TODAY))
        .isInstanceOfSatisfying(
            UnreadablePayloadException.class,
            e -> assertThat(e.code()).isEqualTo("payload-too-large"));
    byte[] wide = xml("<h:x>" + "a".repeat(70_000) + "</h:x>").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> reader.read(wide, "x", Samples.TODAY))
        .isInstanceOfSatisfying(
            UnreadablePayloadException.class,
            e -> assertThat(e.code()).isEqualTo("payload-text-too-long"));
  }

  @Test
  void faultsBeyondTheLimitAreSaidToExist() {
    RequestReader few = RequestReader.of(new Limits(1 << 20, 64, 1 << 16, 2));
    String bad =
        xml("")
            .replace(
                "<renew/>", "<change><item field='A'/><item field='B'/><item field='C'/></change>");
    List<Fault> faults =
        few.read(bad.getBytes(StandardCharsets.UTF_8), "x", Samples.TODAY).faults();
    assertThat(faults).hasSize(3);
    assertThat(faults.get(2).code()).isEqualTo("too-many-faults");
  }

  @Test
  void aFailingStreamIsTheHostsError() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThatThrownBy(() -> reader.read(broken, "x", Samples.TODAY))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  @Test
  void oneReaderServesManyThreads() throws Exception {
    Request request = new Samples(3).request(Procedure.CHANGE, SubscriberKind.HEAD);
    byte[] bytes = RequestWriter.standard().write(request);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Payload>> calls = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        calls.add(() -> reader.read(bytes, "x", Samples.TODAY).orElseThrow());
      }
      for (Future<Payload> each : pool.invokeAll(calls)) {
        assertThat(each.get()).isEqualTo(request);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aDraftIsWrittenWithItsGapsAndReadWithItsFaults() {
    RequestNode draft = new RequestNode();
    OrganizationNode organization = new OrganizationNode();
    organization.id = "o1";
    organization.name = TextNode.gap();
    draft.organizations = List.of(organization);
    draft.revoke = new RevokeNode();
    draft.revoke.reason = "";
    draft.subscriber = new SubscriberNode();
    draft.subscriber.kind = "agency";
    draft.subscriber.organization = "o1";
    draft.applicant = new ApplicantNode();
    draft.applicant.role = "certificate-manager";
    draft.certificate = new CertificateNode();
    draft.certificate.name = TextNode.of("Sở Y tế");
    draft.certificate.serialNumber = TextNode.of("0A");
    byte[] xml = RequestWriter.standard().write(draft);
    assertThat(new String(xml, StandardCharsets.UTF_8))
        .contains("<!-- cần điền / to fill in: name -->\n      <name/>")
        .contains("<!-- cần điền / to fill in: @reason -->\n  <revoke reason=\"\"/>");
    assertThat(reader.read(xml, "x", Samples.TODAY).faults())
        .extracting(f -> f.code() + " " + f.where().path().orElse(""))
        .containsExactly(
            "missing-value request/organizations/organization/name",
            "missing-value request/revoke/@reason");
  }

  @Test
  void faultsDoNotDependOnTheLocale() {
    java.util.Locale before = java.util.Locale.getDefault();
    String bad = xml("").replace("representing-officer", "boss").replace("<renew/>", "<foo/>");
    List<Fault> english = read(bad).faults();
    try {
      java.util.Locale.setDefault(java.util.Locale.GERMANY);
      assertThat(read(bad).faults()).isEqualTo(english);
    } finally {
      java.util.Locale.setDefault(before);
    }
    assertThat(english)
        .extracting(Fault::code)
        .containsExactly("unknown-procedure", "schema-enumeration");
    assertThat(english.get(1).text().vi()).contains("representing-officer");
  }

  /** A file's stream fails once it is closed, and the parser closes it at a fault. */
  @Test
  void aFaultInAFileIsToldAsItIsInMemory(@org.junit.jupiter.api.io.TempDir java.nio.file.Path dir)
      throws IOException {
    java.nio.file.Path file = dir.resolve("m.xml");
    java.nio.file.Files.writeString(
        file, "<request xmlns='urn:vn:certproc:request:1'><a></b></request>");
    try (InputStream in = java.nio.file.Files.newInputStream(file)) {
      assertThatThrownBy(() -> reader.read(in, "m.xml", java.time.LocalDate.of(2021, 3, 15)))
          .isInstanceOfSatisfying(
              UnreadablePayloadException.class,
              e -> assertThat(e.code()).isEqualTo("payload-not-well-formed"));
      assertThat(in.available()).isNotNegative();
    }
  }
}
