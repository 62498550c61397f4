package vn.certproc.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.Messages;

/** A regulation's own names in the catalogue's sentences. */
class WordingTest {

  private static final Wording DECREE = new Wording(Map.of("chứng thư số", "chứng thư chữ ký số"));

  @Test
  void theRegulationsNameStandsForTheCatalogues() {
    assertThat(DECREE.in("Thu hồi chứng thư số")).isEqualTo("Thu hồi chứng thư chữ ký số");
    assertThat(DECREE.in("Chứng thư số còn 60 ngày")).isEqualTo("Chứng thư chữ ký số còn 60 ngày");
    assertThat(DECREE.in("Cục Chứng thực số")).isEqualTo("Cục Chứng thực số");
    assertThat(DECREE.in(new Text("chứng thư số", "chứng thư số")))
        .isEqualTo(new Text("chứng thư chữ ký số", "chứng thư số"));
    assertThat(Wording.NONE.in("chứng thư số")).isEqualTo("chứng thư số");
  }

  @Test
  void whatIsPutIntoASentenceStaysAsItIs() {
    Map<String, String> arguments = Map.of("reference", "chứng thư số 12");
    assertThat(Messages.text("check.duplicate.failed.reference", arguments, DECREE).vi())
        .contains("cho chứng thư chữ ký số này (chứng thư số 12)");
    assertThat(Messages.text("check.duplicate.failed.reference", arguments).vi())
        .contains("cho chứng thư số này (chứng thư số 12)");
  }
}
