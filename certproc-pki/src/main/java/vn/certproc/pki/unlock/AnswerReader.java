package vn.certproc.pki.unlock;

import java.util.Map;
import vn.certproc.pki.internal.DerLength;

/** Reads an answer's file: CMS as DER or as text. */
final class AnswerReader {

  private AnswerReader() {}

  /**
   * The envelope in a file.
   *
   * @throws UnlockException.Unreadable {@code unlock-answer-too-large}, {@code
   *     unlock-answer-unreadable}
   */
  static Envelope read(byte[] file) {
    if (file.length > UnlockAnswer.MAX_BYTES) {
      throw UnlockException.Unreadable.of(
          "unlock-answer-too-large", Map.of("max", Integer.toString(UnlockAnswer.MAX_BYTES)));
    }
    return (DerLength.looksLikeSequence(file)
            ? Envelope.parse(file)
            : Armour.only(UnlockAnswer.LABEL, file).flatMap(Envelope::parse))
        .orElseThrow(() -> UnlockException.Unreadable.of("unlock-answer-unreadable"));
  }
}
