package vn.certproc.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ProfileSet;

/**
 * Each check and each event has its page, no page is left over, and each says what the data says.
 * With {@code -Dcertproc.write=true} the pages are written anew.
 */
class PagesTest {

  private static final Path DOCS = Path.of("../docs");

  private static final String WHAT_TO_DO =
      "docs/%s/%s is not what the data gives: run `mvn -pl certproc-core -am -Dtest=PagesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dcertproc.write=true verify` and commit it";

  @Test
  void theChecksHaveTheirPages() throws IOException {
    arePublished("checks", new CheckPages().all());
  }

  @Test
  void theEventsHaveTheirPages() throws IOException {
    arePublished("events", new EventPages().all());
  }

  /** A profile cannot name a check, nor know an event, that has no page. */
  @Test
  void whatTheProfilesNameIsWhatThePagesAreAbout() {
    Set<String> checks = new TreeSet<>();
    Set<String> events = new TreeSet<>();
    ProfileSet.builtIn()
        .all()
        .forEach(
            profile -> {
              profile.checks().stream().map(CheckSpec::code).forEach(checks::add);
              profile.events().events().keySet().forEach(code -> events.add(code.value()));
            });
    checks.add(CheckPages.SAME_ROUTE);
    assertThat(checks).hasSize(28).isEqualTo(new TreeSet<>(CheckPages.codes()));
    assertThat(events).hasSizeGreaterThan(35).isEqualTo(new TreeSet<>(EventPages.codes()));
  }

  @Test
  void eachSaysWhyAndNoReasonIsLeftOver() {
    Set<String> wanted = new TreeSet<>();
    CheckPages.codes().forEach(code -> wanted.add("check." + code));
    EventPages.codes().forEach(code -> wanted.add("event." + code));
    Words words = new Words();
    assertThat(words.explained()).isEqualTo(wanted);
    assertThat(wanted).allSatisfy(key -> assertThat(words.why(key)).matches("[A-Z].{30,}\\."));
  }

  /** Sentences, clauses and cases of a page that is known by heart. */
  @Test
  void aPageSaysWhatWhyByWhichClauseAndWithWhatExample() {
    assertThat(new CheckPages().all().get("remaining-validity.md"))
        .contains(
            "# remaining-validity",
            "**Why:** A renewal or change takes time and must end before the certificate does",
            "| renew | all | blocking | §6 (Lưu ý) Công văn năm 2020 của Sở TTTT tỉnh Long An |",
            "- `minimumDays` = 60",
            "blocking; text not seen, so not-checked",
            "As under `nd-68-2024`, which it extends.",
            "| failed.short | Only {daysLeft} day(s) left",
            "Chứng thư số chỉ còn {daysLeft} ngày",
            "`long-an-2020/check-remaining-validity-failed-short`",
            "- remaining-validity: failed",
            "- The whole request: ineligible");
    assertThat(new CheckPages().all().get("period.md"))
        .contains(
            "- In force from 2020-02-24 to 2024-08-14: §10 Công văn",
            "- In force from 2025-12-20 on: hiệu lực thi hành Quyết định số 144/2025/QĐ-CTUBND");
    assertThat(new EventPages().all().get("token-lost.md"))
        .contains(
            "The token was lost (Thiết bị lưu khóa bí mật bị thất lạc).",
            "- Must be told: `still-needed`",
            "| still-needed: yes | agency, head, staff | 1. `revoke` (token-lost)<br>2. `issue` |",
            "- Cannot both be, with `password-forgotten`, `token-damaged`, `too-many-wrong-passwords`",
            "- Both stand (issue, revoke), with `agency-absorbed`",
            "--profile long-an-2020 --on 2021-02-24` | revoke (token-lost), then issue (exit 0) |");
    assertThat(new EventPages().all().get("README.md"))
        .contains(
            "| [token-lost](token-lost.md) | The token was lost<br>Thiết bị lưu khóa",
            "- Filed in this order: revoke, recover, change, renew, issue.",
            "- revoke makes renew, change, recover pointless, with any (§8",
            "- Undecided for device (§10");
  }

  private static void arePublished(String folder, Map<String, String> wanted) throws IOException {
    Path target = DOCS.resolve(folder);
    if (Boolean.getBoolean("certproc.write")) {
      write(target, wanted);
    }
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(found.keySet()).as("docs/" + folder).isEqualTo(wanted.keySet());
    wanted.forEach(
        (name, text) -> assertThat(found.get(name)).as(WHAT_TO_DO, folder, name).isEqualTo(text));
  }

  private static void write(Path target, Map<String, String> wanted) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> old = Files.list(target)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> page : wanted.entrySet()) {
      Files.writeString(target.resolve(page.getKey()), page.getValue());
    }
  }
}
