package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.profile.RegulationName;

/** What a regulation calls a certificate (Decree 68/2024: "chứng thư chữ ký số"). */
class RegulationNameTest {

  @Test
  void theDecreeAndWhoExtendsItHaveItsName() {
    for (String id : new String[] {"nd-68-2024", "dong-thap-2025"}) {
      Profile profile = ProfileSet.builtIn().get(id);
      assertThat(profile.names())
          .singleElement()
          .satisfies(n -> assertThat(n.note()).isPresent())
          .extracting(RegulationName::word, RegulationName::name)
          .containsExactly("chứng thư số", "chứng thư chữ ký số");
      assertThat(profile.wording().in("Tên chứng thư số")).isEqualTo("Tên chứng thư chữ ký số");
    }
    assertThat(ProfileSet.builtIn().get("long-an-2020").names()).isEmpty();
  }

  @Test
  void noSentenceUnderTheDecreeHasTheOldName() {
    Assessor assessor = new Assessor(ProfileSet.builtIn());
    assertThat(
            Stream.of(Decree68Scenarios.all(), DataScenarios.all(), CertificateScenarios.all())
                .flatMap(List::stream)
                .map(s -> s.under("nd-68-2024"))
                .map(s -> assessor.assess(s.payload(), s.options()))
                .flatMap(a -> a.decisions().stream())
                .flatMap(d -> d.checks().stream())
                .map(c -> c.text().vi()))
        .hasSizeGreaterThan(100)
        .noneMatch(t -> t.toLowerCase(java.util.Locale.ROOT).contains("chứng thư số"));
  }

  @Test
  void aProvinceNamesItAnew() {
    Profile made =
        ProfileSet.builtIn()
            .with(province("certificate-word", "giấy chứng nhận"), "x.xml")
            .get("x");
    assertThat(made.wording().in("chứng thư số, certificate-word"))
        .isEqualTo("chứng thư chữ ký số, giấy chứng nhận");
    Profile other =
        ProfileSet.builtIn().with(province("chứng thư số", "giấy số"), "x.xml").get("x");
    assertThat(other.wording().in("chứng thư số")).isEqualTo("giấy số");
  }

  private static byte[] province(String word, String name) {
    String xml =
        """
        <profile xmlns="urn:vn:certproc:profile:1" id="x" extends="nd-68-2024" province="X">
          <title><vi>X</vi><en>X</en></title>
          <sources><source id="s" default="true"><vi>X</vi><en>X</en></source></sources>
          <inForce from="2026-01-01" clause="1"/>
          <names><name word="%s" as="%s" clause="2"/></names>
        </profile>
        """
            .formatted(word, name);
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
