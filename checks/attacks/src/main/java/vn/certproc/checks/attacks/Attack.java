package vn.certproc.checks.attacks;

/**
 * One attack on a signed PDF. Implementations are immutable and thread-safe.
 *
 * <p>The attacker may hand the victim a prepared document, the victim signs it by any tool, and the
 * attacker changes what was signed: {@code apply(sign(prepare(document)))}.
 */
public interface Attack {

  /** A stable name: lower-case, hyphenated. */
  String id();

  /** The family under which the literature has it. */
  AttackFamily family();

  /** Where it is described. */
  String source();

  /** The level (DocMDP) at which the victim must have certified the document; 0 for any signature. */
  default int certification() {
    return 0;
  }

  /**
   * What the attacker does before the document is signed; most do nothing.
   *
   * @param unsigned a PDF that PDFBox can read
   * @return what is handed to the victim, an honest-looking PDF
   */
  default byte[] prepare(byte[] unsigned) {
    return unsigned;
  }

  /**
   * The attack.
   *
   * @param signed the prepared document, signed at least once
   * @return the file that the next reader gets; never the same bytes
   * @throws IllegalArgumentException when the file has nothing that this attack could use
   */
  byte[] apply(byte[] signed);
}
