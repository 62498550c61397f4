package vn.certproc.api.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.TokenSerial;

class FactsReaderTest {
  private static final String ALL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <facts xmlns="urn:vn:certproc:facts:1" xmlns:h="urn:host">
        <requests>
          <request>
            <serialNumber>75:58:09:55:fc:81:d6:a7</serialNumber>
            <procedure>renew</procedure><state>open</state>
            <reference>HS-1 &amp; 2</reference>
          </request>
        </requests>
        <renewals>
          <renewal><serialNumber>6B6C55</serialNumber><granted>1</granted></renewal>
        </renewals>
        <tokens>
          <token><serialNumber>ABC-1</serialNumber><holder>Nguyễn Văn An</holder></token>
        </tokens>
        <h:own><request/>kept out</h:own>
      </facts>
      """;

  private static Facts read(String xml) {
    return FactsReader.create().read(xml.getBytes(StandardCharsets.UTF_8), "facts.xml");
  }

  private static String wrap(String inside) {
    return "<facts xmlns=\"urn:vn:certproc:facts:1\">\n" + inside + "\n</facts>";
  }

  private static List<Fault> faults(String xml) {
    return catchThrowableOfType(FactsException.class, () -> read(xml)).faults();
  }

  @Test
  void everyPart() {
    Facts facts = read(ALL);
    assertThat(facts.openRequests())
        .contains(
            List.of(
                new KnownRequest(
                    CertificateSerial.of("75580955FC81D6A7"),
                    Procedure.RENEW,
                    RequestState.OPEN,
                    Optional.of("HS-1 & 2"))));
    assertThat(facts.renewalsOf(CertificateSerial.of("6b6c55"))).hasValue(1);
    assertThat(facts.renewalsOf(CertificateSerial.of("01"))).isEmpty();
    assertThat(facts.holderOf(TokenSerial.of("ABC-1"))).contains("Nguyễn Văn An");
  }

  private static String token(String serial, String holder) {
    return "<token><serialNumber>%s</serialNumber><holder>%s</holder></token>\n"
        .formatted(serial, holder);
  }

  /** As in requests: NFC, and one number whatever its capitals. */
  @Test
  void namesAreComposedAndNumbersAreWithoutCase() {
    String apart = Normalizer.normalize("Nguyễn Văn  An", Normalizer.Form.NFD);
    Facts facts = read(wrap("<tokens>" + token("vgca20000000", apart) + "</tokens>"));
    assertThat(facts.holderOf(TokenSerial.of("VGCA20000000"))).contains("Nguyễn Văn An");
    assertThat(facts.holderOf(TokenSerial.of("VGCA20000001"))).isEmpty();
    Facts made =
        new Facts(
            Optional.empty(), Optional.empty(), Optional.of(Map.of(" vgca1", " " + apart + " ")));
    assertThat(made.holderOf(TokenSerial.of("VGCA1"))).contains("Nguyễn Văn  An");
  }

  @Test
  void twoSpellingsOfOneNumberAreTwice() {
    String both = token("vgca20000000", "Nguyễn Văn An") + token("VGCA20000000", "Trần Thị Bình");
    assertThat(faults(wrap("<tokens>\n" + both + "</tokens>")))
        .extracting(Fault::code, f -> f.where().line().orElseThrow())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("facts-duplicate", 4));
  }

  @Test
  void aPartLeftOutIsNotKnownAndAnEmptyOneIs() {
    Facts facts = read(wrap("<requests/>"));
    assertThat(facts.openRequests()).contains(List.of());
    assertThat(facts.renewalsGranted()).isEmpty();
    assertThat(facts.tokenHolders()).isEmpty();
    assertThat(read(wrap(""))).isEqualTo(Facts.none());
  }

  @Test
  void allFaultsInOneGoWithTheirPlaces() {
    List<Fault> found =
        faults(
            wrap(
                """
                <requests>
                <request><serialNumber>xyz</serialNumber><procedure>renew</procedure>
                <state>opened</state></request>
                <request><serialNumber>01</serialNumber><procedure>renew</procedure></request>
                </requests>
                <renewals kind="x">
                <renewal><serialNumber>01</serialNumber><granted>-1</granted></renewal>
                <renewal><serialNumber>01</serialNumber><granted>1</granted></renewal>
                <renewal><serialNumber>1</serialNumber><granted>2</granted></renewal>
                </renewals>
                <other/>"""));
    assertThat(found)
        .extracting(f -> f.code() + " " + f.where().path().orElseThrow())
        .containsExactly(
            "certificate-serial-shape facts/requests/request/serialNumber",
            "facts-value-of facts/requests/request/state",
            "facts-missing-element facts/requests/request[2]",
            "facts-attribute facts/renewals",
            "facts-value facts/renewals/renewal/granted",
            "facts-duplicate facts/renewals/renewal[3]",
            "facts-unexpected-element facts/other");
    assertThat(found).allSatisfy(f -> assertThat(f.where().source()).contains("facts.xml"));
    assertThat(found.get(1).where().line()).hasValue(4);
    assertThat(found.get(1).text().en()).contains("open, granted, refused, returned");
    assertThat(found.get(2).text().en()).contains("state");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not xml | facts-not-xml",
        "'' | facts-not-xml",
        "<facts xmlns='urn:vn:certproc:facts:1'><requests> | facts-not-xml",
        "<!DOCTYPE facts [<!ENTITY x 'y'>]><facts>&x;</facts> | facts-doctype",
        "<!DOCTYPE facts SYSTEM 'file:///etc/passwd'><facts/> | facts-doctype",
        "<facts/> | facts-wrong-root",
        "<request xmlns='urn:vn:certproc:request:1'/> | facts-wrong-root",
        "<facts xmlns='urn:vn:certproc:facts:1'>text</facts> | facts-stray-text"
      },
      quoteCharacter = '`')
  void whatIsNoFactsDocument(String xml, String code) {
    String document = xml.equals("''") ? "" : xml;
    assertThat(faults(document)).extracting(Fault::code).containsExactly(code);
  }

  @Test
  void limits() {
    assertThat(faults(wrap("<a>".repeat(40) + "</a>".repeat(40))).get(0).code())
        .isEqualTo("facts-too-deep");
    byte[] document = ALL.getBytes(StandardCharsets.UTF_8);
    UnreadableFactsException e =
        catchThrowableOfType(
            UnreadableFactsException.class, () -> FactsReader.withLimit(99).read(document, "f"));
    assertThat(e.code()).isEqualTo("facts-too-large");
  }

  @Test
  void bytesThatAreNoUtf8() {
    byte[] document = wrap("<!-- \u00e9 -->").getBytes(StandardCharsets.ISO_8859_1);
    UnreadableFactsException e =
        catchThrowableOfType(
            UnreadableFactsException.class, () -> FactsReader.create().read(document, "f"));
    assertThat(e.code()).isEqualTo("facts-not-xml");
  }
}
