package vn.certproc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.Fault;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.forms.FormCatalog;

/** A profile may name a form that nobody could define yet, and none that there is not. */
class NamedFormsTest {

  private static ProfileSet province(String step, String owed) {
    String xml =
        """
        <profile xmlns="urn:vn:certproc:profile:1" id="xx" extends="long-an-2020" province="Ví Dụ">
          <title><vi>a</vi><en>a</en></title>
          <sources><source id="d" default="true"><vi>D</vi><en>D</en></source></sources>
          <inForce from="2022-01-01" clause="c"/>
          <procedures><procedure code="recover" clause="c"><case subscriber="staff" replaces="true">
            <step number="1" form="%s" to="direct-managing-agency" signers="applicant"/>
          </case></procedure></procedures>
          <obligations><obligation code="tell" procedures="recover" owedBy="department" form="%s"
            clause="c"><vi>a</vi><en>a</en></obligation></obligations>
        </profile>
        """
            .formatted(step, owed);
    return ProfileSet.builtIn().with(xml.getBytes(StandardCharsets.UTF_8), "xx.xml");
  }

  @ParameterizedTest
  @CsvSource({"11,05", "06,13", "14,15", "12,12"})
  void oneThatIsKnownIsTaken(String step, String owed) {
    Certproc certproc = Certproc.builder().profiles(province(step, owed)).build();
    assertThat(certproc.profiles().get("xx").id()).isEqualTo("xx");
  }

  @ParameterizedTest
  @CsvSource({"99,13,99,7", "11,16,16,10", "11,00,00,10"})
  void oneThatIsNoneIsRefused(String step, String owed, String form, int line) {
    ProfileException.Invalid refused =
        catchThrowableOfType(
            ProfileException.Invalid.class,
            () -> Certproc.builder().profiles(province(step, owed)).build());
    assertThat(refused.faults()).extracting(Fault::code).containsExactly("profile-unknown-form");
    assertThat(refused.arguments())
        .containsEntry("profile", "xx")
        .containsEntry("form", form)
        .containsEntry("set", "tt185");
    assertThat(refused.where().source()).contains("xx.xml");
    assertThat(refused.text().en()).contains("\"" + form + "\"");
  }

  @Test
  void oneThatTheHostDefinesIsTaken() {
    FormCatalog forms =
        FormCatalog.builtIn().with(Map.of("99.xml", definition().getBytes(StandardCharsets.UTF_8)));
    assertThat(forms.exists("tt185-99")).isTrue();
    Certproc certproc = Certproc.builder().forms(forms).profiles(province("99", "13")).build();
    assertThat(certproc.forms()).anyMatch(f -> f.id().equals("tt185-99"));
  }

  /** Form 11 under another number. */
  private static String definition() {
    try (var in =
        FormCatalog.class.getResourceAsStream("/vn/certproc/forms/definitions/tt185-11.xml")) {
      return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("tt185-11", "tt185-99")
          .replace("number=\"11\"", "number=\"99\"");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tt185-01,true", "tt185-05,true", "tt185-15,true", "nd68-03,true", "nd68-09,true",
    "tt185-16,false", "nd68-10,false", "nd68-1,false", "#,false", "tt186-05,false"
  })
  void theNumbersOfTheTwoSets(String id, boolean there) {
    assertThat(FormCatalog.builtIn().exists(id)).isEqualTo(there);
  }
}
