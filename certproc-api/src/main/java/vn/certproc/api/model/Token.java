package vn.certproc.api.model;

import java.util.Optional;

/**
 * A device that keeps a private key, thiết bị lưu khóa bí mật. Immutable and thread-safe.
 *
 * @param serialNumber the number printed on the device, which wins (§4); empty where it is not
 *     known, as before a new issue
 * @param chipSerialNumber the serial read from the chip: a proposal to compare
 * @param kind what kind of device, by a code of the profile ({@code pki-token}, {@code sim-pki} …)
 * @param condition what has become of it; empty where it was not told
 * @param mobileNetwork nhà mạng of a SIM, such as Viettel (form 01 of Decree 68/2024/NĐ-CP, the
 *     portal's list of persons); empty for other kinds or where it was not told
 * @param movesNumber whether a number in use moves onto the SIM, chuyển số; empty where it was not
 *     told
 */
public record Token(
    Optional<TokenSerial> serialNumber,
    Optional<String> chipSerialNumber,
    Optional<Code> kind,
    Optional<TokenCondition> condition,
    Optional<String> mobileNetwork,
    Optional<Boolean> movesNumber) {

  /** Normalises the texts. */
  public Token {
    chipSerialNumber = Values.optionalText("chipSerialNumber", chipSerialNumber);
    mobileNetwork = Values.optionalText("mobileNetwork", mobileNetwork);
  }

  /** A token of which nothing is told that only a SIM has. */
  public Token(
      Optional<TokenSerial> serialNumber,
      Optional<String> chipSerialNumber,
      Optional<Code> kind,
      Optional<TokenCondition> condition) {
    this(serialNumber, chipSerialNumber, kind, condition, Optional.empty(), Optional.empty());
  }

  /** A token of this printed number, in this condition. */
  public static Token of(String printedSerial, TokenCondition condition) {
    return new Token(
        Optional.of(TokenSerial.of(printedSerial)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(condition));
  }
}
