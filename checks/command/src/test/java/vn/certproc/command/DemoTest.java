package vn.certproc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration does what its page says. */
class DemoTest {

  static List<Demo> demos() throws IOException {
    return Demo.all();
  }

  @ParameterizedTest
  @MethodSource("demos")
  void theCommandAnswersAsThePageSays(Demo demo) throws Exception {
    Jar.Run run = Jar.shell(Jar.project("."), demo.line());
    String said = run.out() + run.err();
    assertThat(run.exit()).as(said).isEqualTo(demo.exit());
    assertThat(demo.isShownBy(said))
        .as("%s%nwhere the page shows%n%s", said, String.join("\n", demo.shown()))
        .isTrue();
  }

  /** What the page leaves out may be anything, and nothing else may. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a|b|c,   a|b|c,     true
          a|…|c,   a|b|b|c,   true
          a|…|c,   a|c,       true
          …|c,     c|b|c,     true
          a|…,     a|b,       true
          a|…,     a,         true
          …|b|…|c, b|a|b|c|c, true
          d…e,     d and e,   true
          d…,      d and e,   true
          a|b,     a|b|c,     false
          a|b|c,   a|b,       false
          a|…|c,   a|b,       false
          …|c,     c|b,       false
          d…e,     d and f,   false
          """)
  void aLineLeftOutStandsForAnyLines(String shown, String said, boolean same) {
    Demo demo = new Demo("", List.of(shown.split("\\|")), 0);
    assertThat(demo.isShownBy(said.replace('|', '\n'))).isEqualTo(same);
  }

  @Test
  void aLongOutputNeedsNoDeeperStack() {
    Demo demo = new Demo("", List.of("a", "…", "z"), 0);
    assertThat(demo.isShownBy("a\n" + "line\n".repeat(100_000) + "z\n")).isTrue();
  }
}
