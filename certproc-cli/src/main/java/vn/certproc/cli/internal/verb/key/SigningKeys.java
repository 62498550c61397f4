package vn.certproc.cli.internal.verb.key;

import java.util.List;
import vn.certproc.api.signing.SigningKey;

/**
 * The keys that sign in one run: on tokens, whose sessions stay open, and in files. Close it. Not
 * thread-safe.
 */
public final class SigningKeys implements AutoCloseable {

  private final FileKeys files;
  private final TokenKeys tokens;

  /**
   * None opened yet.
   *
   * @param desk where a PIN or a password is typed that no option tells
   * @param modules the modules to look for tokens in; asked only where a key is on a token
   * @param accepted the risks of sending a PIN that are taken
   */
  public SigningKeys(Desk desk, ModuleOptions modules, List<AcceptedRisk> accepted) {
    files = new FileKeys(desk);
    tokens = new TokenKeys(desk, modules, accepted);
  }

  /**
   * Opens a key.
   *
   * @param name where it is
   * @param pin where its token's PIN comes from
   * @param password where its file's password comes from
   * @throws vn.certproc.api.error.CertprocException when there is no such token, file or key, or
   *     the PIN or password is refused
   */
  public SigningKey open(KeyName name, PinPlace pin, PinPlace password) {
    return name.onToken() ? tokens.open(name, pin) : files.open(name.place(), password);
  }

  /** Ends the sessions and unloads the modules. */
  @Override
  public void close() {
    tokens.close();
  }
}
