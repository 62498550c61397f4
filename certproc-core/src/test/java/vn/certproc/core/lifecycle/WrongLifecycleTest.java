package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Procedure;

/** A life cycle is data: a wrong one is refused, another one is taken without code. */
class WrongLifecycleTest {

  private static String builtIn() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Lifecycle.class.getResourceAsStream("lifecycle.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Lifecycle of(String xml) {
    return Lifecycle.of(xml.getBytes(StandardCharsets.UTF_8), "own.xml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event=\"install\" from=\"certificate-received\" to=\"installed\" procedures=\"renew\""
            + "|event=\"install\" from=\"certificate-received\" to=\"installed\" procedures=\"change\""
            + "|lifecycle-ambiguous|install × change × 1 × not-lost × certificate-received",
        "event=\"take-effect\" from=\"effective-time-requested\" to=\"effective\""
            + "|event=\"take-effect\" from=\"effective-time-requested\" to=\"effective-time-requested\""
            + "|lifecycle-dead-end|issue × 2 × not-lost × effective-time-requested",
        "event=\"contact\" from=\"accepted\" to=\"contacted\" procedures=\"recover\" steps=\"2\""
            + "|event=\"contact\" from=\"accepted\" to=\"accepted\" procedures=\"recover\" steps=\"2\""
            + "||",
        "to=\"loss-confirmed\"|to=\"closed\"|lifecycle-unreached|loss-confirmed",
        "<state code=\"unlocked\"|<state code=\"unlocked\" final=\"true\""
            + "|lifecycle-not-last|recover × 1 × not-lost × unlocked",
        "<state code=\"requested\"|<state code=\"requested\" initial=\"true\"|lifecycle-initial|",
        "code=\"draft\" initial=\"true\"|code=\"draft\"|lifecycle-initial|",
        "documents=\"recall-notice\"|documents=\"poem\"|lifecycle-undeclared|document poem",
        "actors=\"department-technician coordinator\"|actors=\"wizard\"|lifecycle-undeclared|actor wizard",
        "separateFrom=\"edit request consolidate report-loss\"|separateFrom=\"sing\"|lifecycle-undeclared|event sing",
        "from=\"contacted\" to=\"unlocked\" procedures=\"recover\" steps=\"2\""
            + "|from=\"moon\" to=\"mars\" procedures=\"recover\" steps=\"2\""
            + "|lifecycle-undeclared|state moon",
        "source=\"letter\" clause=\"§2, §3\"|source=\"song\" clause=\"§2, §3\""
            + "|lifecycle-undeclared|source song",
        "event=\"agree-recall\"/>|or=\"sing\" event=\"agree-recall\"/>"
            + "|lifecycle-undeclared|event sing",
        "source=\"letter\" clause=\"§2, §3\"|source=\"decree-68\" clause=\"§2, §3\""
            + "|lifecycle-foreign-source|receive × 2 × decree-68",
        "<status code=\"16\">|<status code=\"15\">|lifecycle-twice|status 15 × step-2 × recall-asked",
        "<actor code=\"coordinator\">|<actor code=\"authority\">|lifecycle-twice|actor authority",
        "steps=\"2\" actors=\"applicant\"|steps=\"3\" actors=\"applicant\"|xml-schema|"
      })
  void aWrongOneIsRefused(String what, String by, String code, String which) throws IOException {
    String wrong = builtIn().replace(what, by);
    assertThat(wrong).isNotEqualTo(builtIn());
    if (code == null) {
      assertThat(of(wrong).states()).hasSize(30);
      return;
    }
    LifecycleException.Invalid e =
        catchThrowableOfType(LifecycleException.Invalid.class, () -> of(wrong));
    assertThat(e.faults())
        .anySatisfy(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.arguments().getOrDefault("what", ""))
                  .isEqualTo(which == null ? f.arguments().getOrDefault("what", "") : which);
              assertThat(f.where().source()).hasValue("own.xml");
              assertThat(f.where().line().getAsInt()).isPositive();
            });
    assertThat(e.faults()).extracting(Fault::toString).doesNotHaveDuplicates();
  }

  @Test
  void noXmlIsRefusedToo() {
    assertThat(catchThrowableOfType(LifecycleException.Invalid.class, () -> of("<x")).code())
        .isEqualTo("xml-unreadable");
  }

  @Test
  void oneMoreStateTakesDataAlone() throws IOException {
    String own =
        builtIn()
            .replace(
                "    <state code=\"closed\"",
                "    <state code=\"archived\"><vi>Đã lưu trữ</vi><en>archived</en></state>\n"
                    + "    <state code=\"closed\"")
            .replace(
                "    <event code=\"close\" ",
                "    <event code=\"archive\"><vi>Lưu trữ</vi><en>archive</en></event>\n"
                    + "    <event code=\"close\" ")
            .replace(
                "event=\"close\" from=\"installed\" to=\"closed\" procedures=\"renew change\" steps=\"2\"",
                "event=\"archive\" from=\"installed\" to=\"archived\" procedures=\"renew change\""
                    + " steps=\"2\" actors=\"host-system\" source=\"letter\" clause=\"§6\"/>\n"
                    + "<transition event=\"close\" from=\"archived\" to=\"closed\""
                    + " procedures=\"renew change\" steps=\"2\"");
    Lifecycle lifecycle = of(own);
    CaseFile installed = Cases.at(lifecycle, Cases.header(Procedure.RENEW, 2, false), "installed");
    CaseFile archived = Cases.applied(installed, Cases.event("archive", "host-system", "qlvb", 0));
    assertThat(archived.state().label().vi()).isEqualTo("Đã lưu trữ");
    assertThat(archived.next()).extracting(n -> n.transition().to()).containsExactly("closed");
  }
}
