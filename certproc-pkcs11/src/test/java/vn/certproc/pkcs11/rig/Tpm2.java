package vn.certproc.pkcs11.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * tpm2-pkcs11 over a TPM played by software, as checks/tpm2 has set it up for this process: one
 * token, whose PIN locks at the third wrong try. It says so by CKR_PIN_LOCKED alone: the flag never
 * appears.
 */
public final class Tpm2 {

  private final Path module;

  private Tpm2(Path module) {
    this.module = module;
  }

  /** The token that checks/tpm2 made, its PIN not locked, with whatever earlier tests put on it. */
  public static Tpm2 unlocked() {
    Tpm2 tpm = new Tpm2(Path.of(property("module")));
    tpm.clearLockout();
    return tpm;
  }

  private static String property(String name) {
    String value = System.getProperty("certproc.tpm2." + name);
    if (value == null) {
      throw new AssertionError("certproc.tpm2." + name + " is not set: run checks/tpm2");
    }
    return value;
  }

  /** The library's file; its settings are in this process's environment. */
  public Path module() {
    return module;
  }

  /** The token's label; its serial number is all zeros. */
  public String label() {
    return property("label");
  }

  /** The user's PIN. */
  public String userPin() {
    return property("user-pin");
  }

  /** The security officer's PIN. */
  public String soPin() {
    return property("so-pin");
  }

  /**
   * Has the TPM forget the wrong tries, as only its owner can: the officer is locked out with the
   * user.
   */
  public void clearLockout() {
    RealTool.succeed(
        Map.of(), RealTool.require("tpm2_dictionarylockout", "tpm2-tools"), "--clear-lockout");
  }

  /** pkcs11-tool on the token. */
  public Pkcs11Tool tool() {
    return Pkcs11Tool.on(module, Map.of(), List.of("--token-label", label()), userPin());
  }
}
