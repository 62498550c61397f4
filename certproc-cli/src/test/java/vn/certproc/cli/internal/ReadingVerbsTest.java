package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** profiles, forms, cert, validate, in each format. */
class ReadingVerbsTest {

  @TempDir Path folder;

  private static Document xml(Run run)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(run.bytes()));
  }

  @Test
  void profilesAreListedWithDatesSourcesAndDigest() throws Exception {
    Run text = Run.of("profiles");
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("long-an-2020  ", "Hiệu lực: 24/02/2020 – 14/08/2024", "Long An", "130/2018");
    Map<String, Object> json =
        Json.objects(Json.read(Run.of("profiles", "--format", "json").bytes())).get(1);
    assertThat(json).containsEntry("id", "long-an-2020").containsEntry("from", "2020-02-24");
    assertThat((String) json.get("sha256")).matches("[0-9a-f]{64}");
    Document xml = xml(Run.of("profiles", "--format", "xml"));
    assertThat(xml.getDocumentElement().getNodeName()).isEqualTo("profiles");
    assertThat(xml.getElementsByTagName("sha256").item(1).getTextContent())
        .isEqualTo(json.get("sha256"));
  }

  @Test
  void aProfileIsShownAsATableOfFifteenCases() throws Exception {
    Run run = Run.of("profiles", "--show", "long-an-2020");
    assertThat(run.out().lines().filter(l -> l.contains("Bước 1: "))).hasSize(15);
    assertThat(run.out())
        .contains("người lập:", "§6", "NƠI TIẾP NHẬN", "024.3773.8668", "minimumDays=60");
    Map<String, Object> json =
        Json.object(
            Json.read(Run.of("profiles", "--show", "long-an-2020", "--format", "json").bytes()));
    assertThat(Json.list(json.get("cases"))).hasSize(15);
    assertThat(Json.list(json.get("authorities"))).hasSize(2);
    assertThat(
            xml(Run.of("profiles", "--show", "long-an-2020", "--format", "xml"))
                .getElementsByTagName("case")
                .getLength())
        .isEqualTo(15);
    assertThat(Json.list(json.get("events"))).hasSizeGreaterThan(20);
    assertThat(Json.list(json.get("aliases"))).hasSize(1);
    assertThat(Json.object(json.get("note")).get("vi").toString()).contains("566/QĐ-UBND");
    Run english = Run.of("profiles", "--show", "long-an-2020", "--lang", "en");
    assertThat(english.out())
        .contains("EVENTS", "counts as certificate manager", "valid-to=…", "Token lost");
    assertThat(english.out()).contains("PROCEDURES", "filed by:");
  }

  @Test
  void aProfileIsATableForALegalOfficer() {
    Run run = Run.of("profiles", "--show", "dong-thap-2025", "--format", "html");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>\n<html lang=\"vi\">")
        .contains("<caption>Ai gửi biểu mẫu nào cho cơ quan nào</caption>")
        .contains("<th scope=\"col\">Căn cứ và cách hiểu</th>")
        .contains("<td>Bước 1, Mẫu 06</td>\n<td>cơ quan được phân cấp mở khóa thiết bị</td>")
        .contains(
            "Quy định riêng của văn bản này",
            "Kế thừa từ Nghị định số 68/2024/NĐ-CP",
            "chưa thấy quy định")
        .doesNotContain("<script", "href=\"http", "src=", "html.column");
    assertThat(run.out().split("<tr>").length).isEqualTo(run.out().split("</tr>").length);
  }

  @Test
  void aProfileThatExtendsNoneSaysNothingOfInheritance() {
    Run run = Run.of("profiles", "--show", "long-an-2020", "--format", "html");
    assertThat(run.out())
        .contains(
            "Những trường hợp văn bản không quy định", "Cách hiểu: ", "24/02/2020 – 14/08/2024")
        .doesNotContain("Kế thừa từ", "Quy định riêng");
  }

  @Test
  void htmlIsOfOneProfileAlone() {
    Run all = Run.of("profiles", "--format", "html");
    assertThat(all.code()).isEqualTo(2);
    assertThat(all.err()).contains("--show ID");
    Run other = Run.of("assess", "x.xml", "--format", "html");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("chỉ lệnh profiles --show và form xuất được html");
  }

  @Test
  void aFolderOfOwnProfilesThatIsNotThereIsTheEnvironment() {
    Run run = Run.of("profiles", "--profiles", folder.resolve("absent").toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("[profile-unreadable]");
  }

  @Test
  void formsAreListedWithTheirProvenance() throws Exception {
    Run run = Run.of("forms");
    assertThat(run.out().lines().filter(l -> l.startsWith("tt185-"))).hasSize(15);
    assertThat(run.out().lines().filter(l -> l.startsWith("nd68-"))).hasSize(9);
    assertThat(run.out()).contains("Nguồn gốc: ");
    Run one = Run.of("forms", "tt185-07");
    assertThat(one.out()).contains("Tên chứng thư số {certificate/name}", "suy ra – ");
    List<Map<String, Object>> json =
        Json.objects(Json.read(Run.of("forms", "--parts", "--format", "json").bytes()));
    assertThat(json)
        .hasSize(24)
        .allSatisfy(
            f -> {
              boolean known = Boolean.TRUE.equals(f.get("known"));
              assertThat(f.get("reason") == null).isEqualTo(known);
              if (known) {
                assertThat(Json.list(f.get("parts"))).isNotEmpty();
              }
            });
    assertThat(json)
        .filteredOn(f -> Boolean.FALSE.equals(f.get("known")))
        .extracting(f -> f.get("id"))
        .containsExactly("nd68-08", "nd68-09");
    assertThat(xml(Run.of("forms", "--format", "xml")).getElementsByTagName("form").getLength())
        .isEqualTo(24);
    assertThat(Run.of("forms", "tt185-99").code()).isEqualTo(2);
    assertThat(run.out()).contains("nd68-08", "Chưa biết nội dung: ");
    assertThat(Run.of("forms", "--lang", "en").out()).contains("Not known: Decree 68/2024");
    for (String verb : new String[] {"form", "forms"}) {
      Run refused = Run.of(verb, "nd68-08");
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.bytes()).isEmpty();
    }
    assertThat(Run.of("forms", "nd68-08").err()).contains("Mẫu 08 chưa được thấy", "were seen");
  }

  @ParameterizedTest
  @CsvSource({
    "agency-g2-tong-cuc-thue.cer,TỔNG CỤC THUẾ,16/11/2026,cntt@gdt.gov.vn,''",
    "agency-g1-ccthue-q12-hocmon-mst.cer,Chi cục thuế Khu vực Quận 12,14/09/2025,"
        + "hc_q12_hmo.hcm@gdt.gov.vn,Mã số thuế: 0301519977-029",
    "agency-g1-ccthue-hongbang-anduong.cer,Chi cục Thuế khu vực Hồng Bàng - An Dương,13/11/2024,"
        + "ccthbang.hph@gdt.gov.vn,[sha1-in-chain]"
  })
  void realCertificatesAreReadWhole(String file, String name, String end, String mail, String more)
      throws IOException {
    Run run = Run.of("cert", Run.real(file, folder), "--on", "2022-01-01");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(name, "Hiệu lực đến ngày: " + end, mail, more, "Chuỗi chứng thực: đầy đủ");
  }

  @Test
  void aCertificateAsJsonAndXml() throws Exception {
    String file = Run.real(Run.G2, folder);
    Map<String, Object> json =
        Json.object(
            Json.read(Run.of("cert", file, "--on", "2026-09-17", "--format", "json").bytes()));
    assertThat(json)
        .containsEntry("daysLeft", 60)
        .containsEntry("validTo", "2026-11-16")
        .containsEntry("serialNumber", "75580955FC81D6A7")
        .containsEntry("taxCode", null);
    assertThat(Json.object(json.get("chain"))).containsEntry("status", "complete");
    Document xml = xml(Run.of("cert", file, "--on", "2026-09-18", "--format", "xml"));
    assertThat(xml.getElementsByTagName("daysLeft").item(0).getTextContent()).isEqualTo("59");
    assertThat(xml.getElementsByTagName("taxCode").getLength()).isZero();
    Run expired = Run.of("cert", file, "--on", "2026-11-20", "--lang", "en");
    assertThat(expired.out()).contains("Expired 4 day(s) before 2026-11-20", "error: ");
  }

  @Test
  void whatIsNoCertificateIsSaidWithItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("x.cer"), "<a/>");
    Run run = Run.of("cert", file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith(file + ": ").contains("[certificate-is-xml]");
  }

  @Test
  void validateNamesEveryFaultWithItsPlace() throws IOException {
    String good = Run.example(folder, "good.xml", "renew", "--subscriber", "staff");
    assertThat(Run.of("validate", good).code()).isZero();
    assertThat(Run.of("validate", good).out()).isEqualTo(good + ": hợp lệ\n");
    String xml =
        Files.readString(Path.of(good))
            .replaceFirst("<birthDate>[^<]*", "<birthDate>31/12/1980")
            .replaceFirst("<mobile>[^<]*", "<mobile>12");
    byte[] bad = xml.getBytes(StandardCharsets.UTF_8);
    Run text = Run.reading(bad, "validate", "-");
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out())
        .containsPattern("-:\\d+:\\d+: request/subscriber/person/birthDate: .*\\[.*]")
        .containsPattern("-:\\d+:\\d+: request/subscriber/person/mobile: .*\\[.*]")
        .endsWith("-: 2 lỗi\n");
    List<Map<String, Object>> json =
        Json.objects(Json.read(Run.reading(bad, "validate", "-", "--format", "json").bytes()));
    assertThat(json).hasSize(2);
    assertThat(json.get(0))
        .containsEntry("level", "fault")
        .containsEntry("path", "request/subscriber/person/birthDate")
        .containsKeys("file", "line", "column", "code", "vi", "en");
  }

  @Test
  void validateGoesOnBehindAFileThatCannotBeRead() throws Exception {
    String good = Run.example(folder, "good.xml", "renew", "--subscriber", "staff");
    Path doctype = folder.resolve("dtd.xml");
    Files.writeString(
        doctype, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
    Run run = Run.of("validate", doctype.toString(), good);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("[payload-doctype]", good + ": hợp lệ").doesNotContain("root:");
    Document xml = xml(Run.of("validate", doctype.toString(), "--format", "xml"));
    assertThat(xml.getElementsByTagName("code").item(0).getTextContent())
        .isEqualTo("payload-doctype");
  }
}
