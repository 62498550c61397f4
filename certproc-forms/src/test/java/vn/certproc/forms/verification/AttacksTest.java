package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.checks.attacks.Attack;
import vn.certproc.checks.attacks.AttackFamily;
import vn.certproc.checks.attacks.Attacks;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.pki.verification.SignatureVerdict;

/** No attack known from the literature passes for a valid signature over the whole document. */
class AttacksTest {

  /** These change nothing that anybody could see; the file is told not to be covered as a whole. */
  private static final Set<String> WHITE_SPACE = Set.of("appended-line-end", "appended-zeros");

  static List<Attack> attacks() {
    return Attacks.all(Signing::token);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isNotValid(Attack attack) {
    byte[] prepared = attack.prepare(Signing.letter());
    byte[] signed = Signing.sign(prepared, Signing.PERSON_KEY, attack.certification());
    GoodSignaturesTest.assertValid(Signing.verify(signed), Coverage.WHOLE_DOCUMENT);

    byte[] attacked = attack.apply(signed);
    assertThat(attacked).isNotEqualTo(signed);
    assertRefused(attack, attacked);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isNotValidAfterTwoSignatures(Attack attack) {
    if (attack.certification() == 1) {
      return;
    }
    byte[] prepared = attack.prepare(Signing.letter());
    byte[] once = Signing.sign(prepared, Signing.PERSON_KEY, attack.certification());
    byte[] twice = Signing.sign(once, Signing.AGENCY_KEY);
    if (attack.id().startsWith("level-raised")) {
      return;
    }
    assertRefused(attack, attack.apply(twice));
  }

  private static void assertRefused(Attack attack, byte[] attacked) {
    try {
      PdfVerification answer = Signing.verify(attacked);
      assertThat(answer.wholeDocument()).as(() -> Signing.told(answer)).isFalse();
      if (!WHITE_SPACE.contains(attack.id())) {
        assertThat(answer.verdict())
            .as(() -> Signing.told(answer))
            .isNotEqualTo(SignatureVerdict.VALID);
      }
    } catch (UnreadablePdfException e) {
      assertThat(e.code()).isIn("pdf-not-a-pdf", "pdf-encrypted", "pdf-too-complex");
    }
  }

  @Test
  void theCorpusIsThere() {
    Set<String> ids = attacks().stream().map(Attack::id).collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(attacks());
    assertThat(attacks()).hasSizeGreaterThan(150);
    Set<Object> families = new HashSet<>(attacks().stream().map(Attack::family).toList());
    assertThat(families).hasSize(AttackFamily.values().length);
  }
}
