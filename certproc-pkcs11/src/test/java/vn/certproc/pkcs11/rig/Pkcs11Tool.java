package vn.certproc.pkcs11.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * OpenSC's pkcs11-tool on one token: a judge that is not ours, and a writer of what we then read.
 * Each run is a process of its own.
 */
public final class Pkcs11Tool {

  private final List<String> command;
  private final Map<String, String> environment;
  private final String pin;

  private Pkcs11Tool(List<String> command, Map<String, String> environment, String pin) {
    this.command = command;
    this.environment = environment;
    this.pin = pin;
  }

  /**
   * On one token of a module.
   *
   * @param selector an option and its value, such as {@code --token-label A}
   * @param pin the user's
   */
  public static Pkcs11Tool on(
      Path module, Map<String, String> environment, List<String> selector, String pin) {
    String tool = RealTool.require("pkcs11-tool", "opensc");
    List<String> command = new ArrayList<>(List.of(tool, "--module", module.toString()));
    command.addAll(selector);
    return new Pkcs11Tool(List.copyOf(command), Map.copyOf(environment), pin);
  }

  /** Runs it without a login. */
  public RealTool.Run run(String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    return RealTool.run(environment, "", all.toArray(String[]::new));
  }

  /** What it prints after a login; it must succeed. */
  public String loggedIn(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--login", "--pin", pin));
    all.addAll(List.of(arguments));
    RealTool.Run run = run(all.toArray(String[]::new));
    if (run.exit() != 0) {
      throw new AssertionError(
          List.of(arguments) + " ended with " + run.exit() + "\n" + run.printed());
    }
    return run.printed();
  }

  /** Logs in with some PIN: whether it succeeded, and what was printed. */
  public RealTool.Run login(String tried) {
    return run("--login", "--pin", tried, "--list-objects");
  }

  /**
   * Has the token make a key pair.
   *
   * @param type such as rsa:2048 or EC:prime256v1
   * @param id CKA_ID in hexadecimal
   * @param more further options, such as --always-auth
   */
  public void generate(String type, String id, String label, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--keypairgen", "--key-type", type, "--id", id, "--label", label));
    arguments.addAll(List.of(more));
    loggedIn(arguments.toArray(String[]::new));
  }

  /** Writes a certificate. */
  public void write(X509Certificate certificate, String id, String label) {
    try {
      write("cert", certificate.getEncoded(), id, label);
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes a private key. */
  public void write(PrivateKey key, String id, String label) {
    write("privkey", key.getEncoded(), id, label);
  }

  private void write(String type, byte[] der, String id, String label) {
    try {
      Path file = Files.createTempFile("object", ".der");
      try {
        Files.write(file, der);
        loggedIn("--write-object", file.toString(), "--type", type, "--id", id, "--label", label);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads an object's DER: type cert or pubkey. */
  public byte[] read(String type, String id) {
    try {
      Path file = Files.createTempFile("object", ".der");
      try {
        loggedIn("--read-object", "--type", type, "--id", id, "--output-file", file.toString());
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the token holds, private objects too, as the tool prints it. */
  public String objects() {
    return loggedIn("--list-objects");
  }
}
