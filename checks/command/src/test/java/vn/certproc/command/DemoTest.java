package vn.certproc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(said).matches(demo.output());
  }
}
