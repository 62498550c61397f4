package vn.certproc.pkcs11;

import java.util.Optional;
import java.util.OptionalLong;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.model.TokenSerial;

/**
 * What a token says of itself at one moment (CK_TOKEN_INFO, PKCS#11 v2.40 §3.2). Immutable and
 * thread-safe.
 *
 * @param id by what it is found again
 * @param label the label, such as {@code VGCA Token}
 * @param manufacturer who made it
 * @param model the model
 * @param hardwareVersion such as {@code 1.0}
 * @param firmwareVersion such as {@code 2.1}
 * @param totalMemory bytes for public objects (certificates); empty where it does not tell
 * @param freeMemory bytes left of them; empty where it does not tell
 * @param initialized whether it is set up at all; if not, nothing else here means much
 * @param pinSet whether the holder's PIN was ever set
 * @param writeProtected whether nothing can be written
 * @param pin how the holder's PIN stands
 * @param securityOfficerPin how the security officer's PIN (PUK) stands
 * @param minPinLength the least length of a PIN, in bytes; 0 where it sets or tells none
 * @param maxPinLength the greatest, in bytes; 0 where it sets or tells none
 */
public record TokenInfo(
    TokenId id,
    String label,
    String manufacturer,
    String model,
    String hardwareVersion,
    String firmwareVersion,
    OptionalLong totalMemory,
    OptionalLong freeMemory,
    boolean initialized,
    boolean pinSet,
    boolean writeProtected,
    PinState pin,
    PinState securityOfficerPin,
    long minPinLength,
    long maxPinLength) {

  /** The chip's serial number; empty where it says nothing. */
  public Optional<String> chipSerial() {
    return id.serial();
  }

  /** The printed number beside the chip's (letter §4). */
  public SerialComparison compare(TokenSerial printed) {
    return new SerialComparison(printed, chipSerial());
  }

  /**
   * The token as a request names it. The printed number wins; without one nothing is put in its
   * place, and the chip's stays a proposal (letter §4).
   *
   * @param printed the number printed on the device; empty where nobody read it
   * @param condition what has become of the token
   */
  public Token toToken(Optional<TokenSerial> printed, TokenCondition condition) {
    return new Token(printed, chipSerial(), Optional.empty(), Optional.of(condition));
  }
}
