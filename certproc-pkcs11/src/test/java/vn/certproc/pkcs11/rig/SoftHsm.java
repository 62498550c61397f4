package vn.certproc.pkcs11.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * SoftHSM 2 with a token folder of the test's own. The module reads its settings at C_Initialize,
 * for the whole process: make this before, and end the module before the next is made.
 */
public final class SoftHsm {

  private final Path module;
  private final Map<String, String> environment;

  private SoftHsm(Path module, Path settings) {
    this.module = module;
    this.environment = Map.of("SOFTHSM2_CONF", settings.toString());
  }

  /** One without tokens, in a folder of the test. */
  public static SoftHsm in(Path folder) {
    Path module =
        RealTool.requireFile(
            "softhsm2",
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so");
    try {
      Path tokens = Files.createDirectories(folder.resolve("softhsm"));
      Path settings =
          Files.writeString(
              folder.resolve("softhsm2.conf"),
              "directories.tokendir = " + tokens.toAbsolutePath() + "\nlog.level = ERROR\n");
      Environment.set("SOFTHSM2_CONF", settings.toAbsolutePath().toString());
      return new SoftHsm(module, settings.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library's file. */
  public Path module() {
    return module;
  }

  /** What other programs need in their environment to see the same tokens. */
  public Map<String, String> environment() {
    return environment;
  }

  /** Makes a token. The module must not be initialised in this process. */
  public Pkcs11Tool token(String label, String userPin, String soPin) {
    String tool = RealTool.require("softhsm2-util", "softhsm2");
    RealTool.succeed(
        environment,
        tool,
        "--init-token",
        "--free",
        "--label",
        label,
        "--so-pin",
        soPin,
        "--pin",
        userPin);
    return Pkcs11Tool.on(module, environment, List.of("--token-label", label), userPin);
  }
}
