package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.error.Fault;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.ProfileSet;

/** Wrong profiles are refused with all their faults; a host's own ones add to ours or replace. */
class ProfileFilesTest {

  private static final String ID = "id=\"long-an-2020\"";

  static String builtIn() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Profile.class.getResourceAsStream("long-an-2020.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static List<String> wrong() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(ProfileFilesTest.class.getResource("wrong-profiles")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFolderIsNotEmpty() throws IOException, URISyntaxException {
    assertThat(wrong()).hasSizeGreaterThan(25);
  }

  /** A regression is a file dropped into the folder: codes, then what to replace by what. */
  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongProfileIsRefusedWithAllItsFaults(String file) throws IOException {
    String spec;
    try (InputStream in =
        Objects.requireNonNull(
            ProfileFilesTest.class.getResourceAsStream("wrong-profiles/" + file))) {
      spec = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String[] parts = spec.split("(?m)^--- (whole|replace|with)\n");
    Set<String> expected = Set.of(parts[0].strip().substring("expect ".length()).split(" "));
    byte[] xml = made(spec, parts).getBytes(StandardCharsets.UTF_8);
    ProfileException.Invalid refused =
        catchThrowableOfType(
            ProfileException.Invalid.class, () -> ProfileSet.builtIn().with(xml, file));
    assertThat(refused).as("it was taken").isNotNull();
    Set<String> found = new HashSet<>(refused.faults().stream().map(Fault::code).toList());
    assertThat(found).as(refused.faults().toString()).isEqualTo(expected);
    assertThat(refused.faults())
        .allMatch(f -> f.where().source().equals(java.util.Optional.of(file)));
    if (!file.startsWith("12")) {
      assertThat(refused.faults()).anyMatch(f -> f.where().line().isPresent());
    }
  }

  private static String made(String spec, String[] parts) throws IOException {
    if (spec.contains("--- whole\n")) {
      return parts[1];
    }
    String xml = builtIn();
    for (int i = 1; i < parts.length; i += 2) {
      String from = parts[i].substring(0, parts[i].length() - 1);
      String to = parts[i + 1].substring(0, parts[i + 1].length() - 1);
      assertThat(xml).as("the specimen still fits the profile").contains(from);
      int at = xml.indexOf(from);
      xml = xml.substring(0, at) + to + xml.substring(at + from.length());
    }
    return xml;
  }

  @Test
  void aGapNamesTheCellAndBothSources() throws IOException {
    String silent = "<silent subscribers=\"device\" clause=\"§10\">";
    String xml =
        builtIn()
            .replace(silent, silent.replace("subs", "procedures=\"renew change revoke\" subs"));
    ProfileException.Invalid refused =
        catchThrowableOfType(
            ProfileException.Invalid.class,
            () -> ProfileSet.builtIn().with(xml.getBytes(StandardCharsets.UTF_8), "province.xml"));
    assertThat(refused.faults())
        .extracting(Fault::code, f -> f.arguments().get("cell"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("profile-cell-gap", "issue × device × *"),
            org.assertj.core.groups.Tuple.tuple("profile-cell-gap", "recover × device × *"));
    assertThat(refused.faults())
        .allSatisfy(
            f -> {
              assertThat(f.arguments().get("first")).matches("province\\.xml:\\d+.*");
              assertThat(f.arguments().get("second")).matches("province\\.xml:\\d+.*");
              assertThat(f.text().vi()).contains(f.arguments().get("cell"));
            });
  }

  @Test
  void aHostsFolderAddsAndReplaces(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.xml"),
        builtIn().replace(ID, "id=\"my-rules\"").replace("2020-02-24", "2020-03-01"));
    String changed =
        builtIn().replace("name=\"earlyDays\" value=\"180\"", "name=\"earlyDays\" value=\"90\"");
    Files.writeString(folder.resolve("b.xml"), changed);
    Files.writeString(folder.resolve("notes.txt"), "not a profile");
    ProfileSet set = ProfileSet.builtIn().withFolder(folder);
    assertThat(set.all()).hasSize(ProfileSet.builtIn().all().size() + 1);
    assertThat(set.get("my-rules").formSet()).isEqualTo("tt185");
    assertThat(set.get("long-an-2020").sha256())
        .isNotEqualTo(ProfileSet.builtIn().get("long-an-2020").sha256())
        .matches("[0-9a-f]{64}");
    assertThat(set.get("long-an-2020").checks())
        .anyMatch(c -> "90".equals(c.parameters().get("earlyDays")));
  }

  @Test
  void twoOfOneIdAreRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.xml"), builtIn());
    Files.writeString(folder.resolve("b.xml"), builtIn());
    assertThatThrownBy(() -> ProfileSet.builtIn().withFolder(folder))
        .isInstanceOfSatisfying(
            ProfileException.Invalid.class, e -> assertThat(e.code()).isEqualTo("profile-twice"));
  }

  @Test
  void aWrongFileInAFolderIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("sai.xml"), "<profile/>");
    assertThatThrownBy(() -> ProfileSet.builtIn().withFolder(folder))
        .isInstanceOf(ProfileException.Invalid.class)
        .hasMessageContaining("sai.xml");
    assertThatThrownBy(() -> ProfileSet.builtIn().withFolder(folder.resolve("absent")))
        .isInstanceOfSatisfying(
            ProfileException.Unreadable.class,
            e -> assertThat(e.code()).isEqualTo("profile-unreadable"));
  }

  @Test
  void anUnknownIdIsAnsweredWithThoseAtHand() {
    assertThatThrownBy(() -> ProfileSet.builtIn().get("long-an-1999"))
        .isInstanceOf(ProfileException.Unknown.class)
        .hasMessageContaining("long-an-1999")
        .hasMessageContaining("long-an-2020");
  }
}
