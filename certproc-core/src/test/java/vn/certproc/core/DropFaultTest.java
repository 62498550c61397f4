package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.error.Fault;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.ProfileSet;

/** Where a province takes away what is needed, or says two things, the faults name its lines. */
class DropFaultTest {

  /** Line 1 to 5 are the head; what a test says begins on line 6. */
  private static String province(String id, String parent, String body) {
    return """
        <profile xmlns="urn:vn:certproc:profile:1" id="%s" extends="%s" province="Ví Dụ">
          <title><vi>a</vi><en>a</en></title>
          <sources><source id="d" default="true"><vi>D</vi><en>D</en></source></sources>
          <inForce from="2022-01-01" clause="c"/>
        <!-- what differs -->
        %s
        </profile>
        """
        .formatted(id, parent, body);
  }

  private static List<Fault> faults(String xml) {
    ProfileException.Invalid refused =
        catchThrowableOfType(
            ProfileException.Invalid.class,
            () -> ProfileSet.builtIn().with(xml.getBytes(StandardCharsets.UTF_8), "xx.xml"));
    assertThat(refused).as("it was taken").isNotNull();
    return refused.faults();
  }

  static Stream<Arguments> drops() {
    String national = "nd-68-2024";
    String letter = "long-an-2020";
    return Stream.of(
        Arguments.of(
            letter,
            "entry=\"case\" procedures=\"recover\" subscribers=\"staff\"",
            "profile-cell-gap profile-event-procedure"),
        Arguments.of(letter, "entry=\"silent\" procedures=\"issue\"", "profile-cell-gap"),
        Arguments.of(letter, "entry=\"event\" code=\"name-corrected\"", "profile-unknown-event"),
        Arguments.of(letter, "entry=\"to\" role=\"department\"", "profile-no-channel"),
        Arguments.of(letter, "entry=\"authority\" role=\"department\"", "profile-no-authority"),
        Arguments.of(letter, "entry=\"managing\" subscribers=\"staff\"", "profile-no-managing"),
        Arguments.of(
            letter,
            "entry=\"parameter\" of=\"remaining-validity\" name=\"minimumDays\"",
            "profile-parameter-number profile-fact-limit"),
        Arguments.of(
            letter,
            "entry=\"parameter\" of=\"official-mail\" name=\"domains\"",
            "profile-parameter-missing"),
        Arguments.of(
            letter,
            "entry=\"parameter\" of=\"agency-standing\" name=\"demands\"",
            "profile-parameter-choice"),
        Arguments.of(letter, "entry=\"bind\" of=\"period\"", "profile-check-unbound"),
        Arguments.of(
            national,
            "entry=\"term\" of=\"token-kind\" code=\"soft\"",
            "profile-unknown-token-kind"),
        Arguments.of(
            national,
            "entry=\"term\" of=\"revocation-reason\" code=\"expired\"",
            "profile-event-reason"),
        Arguments.of(national, "entry=\"check\" code=\"period\"", "profile-check-missing"),
        Arguments.of(national, "entry=\"fact\" key=\"still-needed\"", "profile-unknown-fact"));
  }

  @ParameterizedTest
  @MethodSource("drops")
  void theDropIsNamedWithTheProfile(String parent, String drop, String codes) {
    List<Fault> faults =
        faults(province("xx", parent, "<drops><drop " + drop + " clause=\"c\"/></drops>"));
    assertThat(faults).extracting(Fault::code).containsAll(List.of(codes.split(" ")));
    for (String code : codes.split(" ")) {
      assertThat(faults.stream().filter(f -> f.code().equals(code)))
          .allSatisfy(DropFaultTest::namesTheDrop);
    }
    assertThat(faults)
        .allSatisfy(
            f -> {
              assertThat(f.text().en()).endsWith("Profile: \"xx\".");
              assertThat(f.text().vi()).endsWith("Hồ sơ quy tắc: “xx”.");
            });
  }

  private static void namesTheDrop(Fault fault) {
    assertThat(fault.arguments()).as(fault.toString()).containsEntry("dropped", "xx.xml:6 (c)");
    assertThat(fault.text().en()).contains("was taken away at xx.xml:6 (c).");
    assertThat(fault.text().vi()).contains("đã bị bỏ tại xx.xml:6 (c).");
  }

  /** Another drop than the one behind the fault is not blamed for it. */
  @Test
  void aDropThatTheFaultIsNotAboutIsNotNamed() {
    List<Fault> faults =
        faults(
            province(
                "xx",
                "nd-68-2024",
                "<drops><drop entry=\"check\" code=\"period\" clause=\"c\"/>\n"
                    + "<drop entry=\"term\" of=\"revocation-reason\" code=\"expired\" clause=\"c\"/>\n"
                    + "<drop entry=\"fields\" of=\"complete\" procedures=\"revoke\" clause=\"c\"/></drops>"));
    assertThat(faults)
        .extracting(f -> f.code() + " " + f.arguments().get("dropped"))
        .containsOnly("profile-check-missing xx.xml:6 (c)", "profile-event-reason xx.xml:7 (c)");
  }

  /** What a profile adds is named where it stands. */
  @Test
  void anAddresseeWithoutAWayIsNamedWhereItIsAdded() {
    List<Fault> faults =
        faults(
            province(
                "xx",
                "nd-68-2024",
                "<authorities><authority role=\"department\" clause=\"c\"><vi>S</vi><en>S</en>"
                    + "</authority></authorities>"));
    assertThat(faults)
        .extracting(Fault::code, f -> f.where().source().orElse(""))
        .containsExactly(org.assertj.core.groups.Tuple.tuple("profile-no-channel", "xx.xml"));
    assertThat(faults.get(0).where().line()).hasValue(6);
    assertThat(faults.get(0).arguments()).doesNotContainKey("dropped");
  }

  @Test
  void twoEntriesForOneCellNameBothLines() {
    String step = "<step number=\"1\" form=\"%s\" to=\"authority\" signers=\"agency\"/>";
    String entry = "<case subscriber=\"staff\" replaces=\"true\">" + step + "</case>\n";
    String other = "<case subscriber=\"head\" replaces=\"true\">" + step + "</case>\n";
    String body =
        "<procedures><procedure code=\"recover\" clause=\"c\">\n"
            + entry.formatted("11")
            + other.formatted("11")
            + entry.formatted("12")
            + "</procedure></procedures>";
    List<Fault> faults = faults(province("xx", "long-an-2020", body));
    assertThat(faults).extracting(Fault::code).containsExactly("profile-twice-same-case");
    assertThat(faults.get(0).arguments())
        .containsEntry("first", "xx.xml:7")
        .containsEntry("second", "xx.xml:9")
        .containsEntry("what", "case × recover × staff");
  }

  /** Each of two lists of fields is wanted: they say nothing against one another. */
  @Test
  void fieldsAddToOneAnother() {
    String fields =
        "<fields procedures=\"recover\" subscribers=\"staff\" required=\"certificate/email\"/>";
    String body = "<checks><check code=\"complete\">" + fields + fields + "</check></checks>";
    assertThat(
            ProfileSet.builtIn()
                .with(
                    province("xx", "long-an-2020", body).getBytes(StandardCharsets.UTF_8), "xx.xml")
                .get("xx")
                .checks())
        .isNotEmpty();
  }

  @Test
  void theDeepestParentIsTheOneThatIsTooMany(@TempDir Path folder) throws IOException {
    String parent = "long-an-2020";
    for (String id : List.of("d0", "d1", "d2", "d3")) {
      String xml = province(id, parent, "").replace("2022-01-01", "202" + id.charAt(1) + "-05-05");
      Files.writeString(folder.resolve(id + ".xml"), xml);
      parent = id;
    }
    ProfileException.Invalid refused =
        catchThrowableOfType(
            ProfileException.Invalid.class, () -> ProfileSet.builtIn().withFolder(folder));
    assertThat(refused.code()).isEqualTo("profile-extends-deep");
    assertThat(refused.arguments())
        .containsEntry("id", "d3")
        .containsEntry("chain", "d3 → d2 → d1 → d0")
        .containsEntry("parent", "long-an-2020");
  }

  @Test
  void twoOfOneProvinceAndDayAreRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.xml"), province("aa", "long-an-2020", ""));
    Files.writeString(
        folder.resolve("b.xml"), province("bb", "nd-68-2024", "").replace("Ví Dụ", "tỉnh VÍ DỤ"));
    ProfileException.Invalid refused =
        catchThrowableOfType(
            ProfileException.Invalid.class, () -> ProfileSet.builtIn().withFolder(folder));
    assertThat(refused.faults()).extracting(Fault::code).containsExactly("profile-same-day");
    assertThat(refused.arguments())
        .containsEntry("id", "bb")
        .containsEntry("other", "aa")
        .containsEntry("day", "2022-01-01");
    assertThat(refused.where().source()).contains(folder.resolve("b.xml").toString());
    assertThat(refused.arguments().get("file")).isEqualTo(folder.resolve("a.xml").toString());
    Files.writeString(
        folder.resolve("b.xml"),
        province("bb", "nd-68-2024", "").replace("2022-01-01", "2022-01-02"));
    assertThat(ProfileSet.builtIn().withFolder(folder).get("bb").id()).isEqualTo("bb");
  }

  /**
   * A profile of the whole country is another thing than a province's; one of the same id replaces.
   */
  @Test
  void aNationalOneOfTheSameDayAndOneThatReplacesAreTaken(@TempDir Path folder) throws IOException {
    String day = "2024-08-15";
    Files.writeString(
        folder.resolve("a.xml"), province("aa", "nd-68-2024", "").replace("2022-01-01", day));
    ProfileSet set = ProfileSet.builtIn().withFolder(folder);
    assertThat(set.get("aa").inForce().from()).isEqualTo(set.get("nd-68-2024").inForce().from());
    assertThat(set.withFolder(folder).all()).hasSameSizeAs(set.all());
    Files.writeString(
        folder.resolve("a.xml"),
        province("aa", "nd-68-2024", "")
            .replace("2022-01-01", day)
            .replace(" province=\"Ví Dụ\"", ""));
    assertThat(
            catchThrowableOfType(
                    ProfileException.Invalid.class, () -> ProfileSet.builtIn().withFolder(folder))
                .code())
        .isEqualTo("profile-same-day");
  }

  @Test
  void anEntryOfTheFolderThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("x.xml"));
    ProfileException.Unreadable refused =
        catchThrowableOfType(
            ProfileException.Unreadable.class, () -> ProfileSet.builtIn().withFolder(folder));
    assertThat(refused.where().source()).contains(folder.resolve("x.xml").toString());
  }
}
