package vn.certproc.pkcs11.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Map;

/**
 * Mozilla's softokn with a database of the test's own. The module wants {@link #initArguments} at
 * C_Initialize and keeps the database until C_Finalize. pkcs11-tool can't give it those: certutil
 * and pk12util are the tools beside it.
 */
public final class NssSoftokn {

  private final Path module;
  private final Path folder;
  private final Path passwordFile;
  private final String pin;

  private NssSoftokn(Path module, Path folder, Path passwordFile, String pin) {
    this.module = module;
    this.folder = folder;
    this.passwordFile = passwordFile;
    this.pin = pin;
  }

  /** An empty database in a folder of the test, under a password that is the user's PIN. */
  public static NssSoftokn in(Path folder, String pin) {
    Path module =
        RealTool.requireFile(
            "libnss3",
            "/usr/lib/x86_64-linux-gnu/libsoftokn3.so",
            "/usr/lib/aarch64-linux-gnu/libsoftokn3.so",
            "/usr/lib/x86_64-linux-gnu/nss/libsoftokn3.so");
    String certutil = RealTool.require("certutil", "libnss3-tools");
    try {
      Path database = Files.createDirectories(folder.resolve("nss")).toAbsolutePath();
      Path password = Files.writeString(folder.resolve("nss-password"), pin + "\n");
      RealTool.succeed(
          Map.of(), certutil, "-N", "-d", "sql:" + database, "-f", password.toString());
      return new NssSoftokn(module, database, password, pin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library's file. */
  public Path module() {
    return module;
  }

  /** The user's PIN. */
  public String pin() {
    return pin;
  }

  /** What C_Initialize takes in place of the reserved pointer. */
  public String initArguments() {
    return "configdir='sql:" + folder + "' certPrefix='' keyPrefix='' secmod='secmod.db' flags=''";
  }

  /** Puts a key and its certificate into the database. */
  public void put(PrivateKey key, X509Certificate certificate, String label) {
    String pk12util = RealTool.require("pk12util", "libnss3-tools");
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(label, key, pin.toCharArray(), new Certificate[] {certificate});
      Path file = Files.createTempFile(folder, "import", ".p12");
      try (var out = Files.newOutputStream(file)) {
        store.store(out, pin.toCharArray());
      }
      RealTool.succeed(
          Map.of(),
          pk12util,
          "-i",
          file.toString(),
          "-d",
          "sql:" + folder,
          "-k",
          passwordFile.toString(),
          "-w",
          passwordFile.toString());
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The certificates and trust that certutil sees. */
  public String certificates() {
    return certutil("-L");
  }

  /** The keys that certutil sees. */
  public String keys() {
    return certutil("-K");
  }

  private String certutil(String what) {
    return RealTool.succeed(
        Map.of(),
        RealTool.require("certutil", "libnss3-tools"),
        what,
        "-d",
        "sql:" + folder,
        "-f",
        passwordFile.toString());
  }
}
