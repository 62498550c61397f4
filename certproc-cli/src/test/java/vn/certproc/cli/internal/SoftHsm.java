package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A SoftHSM 2 with tokens of its own in a folder. */
final class SoftHsm {

  static final String PIN = "secret-4711";
  static final String OFFICER = "secret-0815";
  static final String LABEL = "VGCA Token";

  private final Path folder;

  private SoftHsm(Path folder) {
    this.folder = folder;
  }

  /** Without a token; SoftHSM shows one that is not set up. */
  static SoftHsm in(Path folder) throws IOException {
    boolean there = modules().findFirst().isPresent() && onPath("softhsm2-util");
    if (!there && Boolean.getBoolean("certproc.ci")) {
      throw new AssertionError("softhsm2 is not installed");
    }
    assumeTrue(there, "softhsm2 is not installed");
    String configuration = System.getenv("SOFTHSM2_CONF");
    assumeTrue(configuration != null, "SOFTHSM2_CONF is not set, as Maven does");
    Path tokens = Files.createDirectories(folder.resolve("tokens"));
    Files.writeString(
        Path.of(configuration),
        "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    return new SoftHsm(folder);
  }

  private static Stream<Path> modules() {
    return Stream.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so")
        .map(Path::of)
        .filter(Files::isRegularFile);
  }

  private static boolean onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
  }

  static String module() {
    return modules().findFirst().orElseThrow().toString();
  }

  /** Sets up a token; returns its serial number. */
  String token(String label) throws IOException, InterruptedException {
    String said =
        tool(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            label,
            "--so-pin",
            OFFICER,
            "--pin",
            PIN);
    assertThat(said).contains("initialized");
    Run list = Run.of("token", "list", "--module", module(), "--format", "json");
    return Json.objects(Json.object(Json.list(Json.read(list.bytes())).get(0)).get("slots"))
        .stream()
        .filter(slot -> "token".equals(slot.get("state")))
        .map(slot -> Json.object(slot.get("token")))
        .filter(token -> label.equals(token.get("label")))
        .map(token -> token.get("chipSerial").toString())
        .findFirst()
        .orElseThrow();
  }

  /** Puts a private key onto a token. */
  void key(String label, TestKeys key, String id) throws IOException, InterruptedException {
    importKey(label, key.pem(), id);
  }

  /** Puts a private key of a PEM file onto a token. */
  void importKey(String label, Path pem, String id) throws IOException, InterruptedException {
    tool(
        "softhsm2-util",
        "--import",
        pem.toString(),
        "--token",
        label,
        "--label",
        "khóa " + id,
        "--id",
        id,
        "--pin",
        PIN);
  }

  private static String tool(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("%s%n%s", List.of(command), said).isZero();
    return said;
  }

  /** A file with a PIN, as an editor leaves it. */
  String file(String pin) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "pin", ".txt"), pin + "\n").toString();
  }

  /** Calls an action on this module; no PIN may show in what it says. */
  Run run(String... arguments) {
    return run(Host.none(), new byte[0], arguments);
  }

  /** The same with variables and a keyboard. */
  Run run(Host host, byte[] input, String... arguments) {
    Stream<String> all =
        Stream.of(Stream.of("token"), Stream.of(arguments), Stream.of("--module", module()))
            .flatMap(s -> s);
    Run run = Run.on(host, input, all.toArray(String[]::new));
    assertThat(run.out() + run.err()).doesNotContain("secret-");
    return run;
  }
}
