package vn.certproc.testkit;

import static vn.certproc.testkit.CertprocAssertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;

class OurSystemTest {
  @ParameterizedTest
  @ConformanceSource(folder = "src/test/cases")
  void decidesAsTheRulesDo(ConformanceCase one) throws IOException {
    byte[] json =
        OurSystem.decide(one.request(), one.facts(), one.profile(), one.on(), one.province());
    assertThat(AnswerReader.read(json, one.id())).agreesWith(one);
  }
}
