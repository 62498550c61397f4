package vn.certproc.pkcs11.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The soft token of opencryptoki, freshly initialised. There is one on a machine: it is made anew
 * only where nobody has initialised it, or where it carries our label. One process has it at a
 * time, until it closes this; the module must be ended in this process before, as the next
 * beginning wipes the token. Needs root, as its daemon does.
 */
public final class OpenCryptoki implements AutoCloseable {

  /** The user's PIN. */
  public static final String USER_PIN = "13572468";

  /** The security officer's PIN. */
  public static final String SO_PIN = "76543210";

  /** The token's label. */
  public static final String LABEL = "certproc-test";

  private static final String FACTORY_SO_PIN = "87654321";
  private static final String PACKAGE = "opencryptoki";
  private static final Path TOKEN = Path.of("/var/lib/opencryptoki/swtok");
  private static final Path SHARED_MEMORY = Path.of("/dev/shm/var.lib.opencryptoki.swtok");
  private static final Pattern SOFT_TOKEN =
      Pattern.compile(
          "Token #(\\d+) Info:\\s+Label: ([^\\n]*)(?:\\n\\t[^\\n]*)*?Model: IBM SoftTok");

  private final Path module;
  private final FileLock lock;
  private final int slot;

  private OpenCryptoki(Path module, FileLock lock, int slot) {
    this.module = module;
    this.lock = lock;
    this.slot = slot;
  }

  /** A fresh token with the PINs above and nothing on it. */
  public static OpenCryptoki fresh() {
    String pkcsconf = RealTool.require("pkcsconf", PACKAGE);
    Path module =
        RealTool.requireFile(
            PACKAGE,
            "/usr/lib/x86_64-linux-gnu/pkcs11/libopencryptoki.so",
            "/usr/lib/aarch64-linux-gnu/pkcs11/libopencryptoki.so");
    SlotDaemon.start();
    if (!Files.isWritable(TOKEN)) {
      RealTool.missing("the right to write " + TOKEN, PACKAGE);
    }
    try {
      FileLock lock = Shared.CHANNEL.lock();
      try {
        int slot = ours(pkcsconf);
        wipe();
        initialise(pkcsconf, slot);
        return new OpenCryptoki(module, lock, slot);
      } catch (IOException | RuntimeException | Error e) {
        lock.release();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file that processes lock, open as long as this one lives: at C_Finalize opencryptoki 3.8.1
   * closes numbers of files once more than it opened them, which may be anybody's by then.
   */
  private static final class Shared {
    private static final FileChannel CHANNEL = open();

    private static FileChannel open() {
      Path file = Path.of(System.getProperty("java.io.tmpdir"), "certproc-opencryptoki.lock");
      try {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The slot of the soft token, if we may wipe it. */
  private static int ours(String pkcsconf) {
    String printed = RealTool.run(Map.of(), "", pkcsconf, "-t").printed();
    Matcher token = SOFT_TOKEN.matcher(printed);
    if (!token.find()) {
      RealTool.missing("a soft token of opencryptoki in\n" + printed, PACKAGE);
    }
    boolean initialised =
        printed
            .substring(token.start())
            .lines()
            .limit(8)
            .anyMatch(l -> l.contains("TOKEN_INITIALIZED"));
    if (initialised && !token.group(2).strip().equals(LABEL)) {
      RealTool.missing("a soft token of opencryptoki that nobody else uses", PACKAGE);
    }
    return Integer.parseInt(token.group(1));
  }

  /** As it was installed: initialising it again with our own officer's PIN leaves 3.8.1 broken. */
  private static void wipe() throws IOException {
    Files.deleteIfExists(TOKEN.resolve("NVTOK.DAT"));
    Files.deleteIfExists(TOKEN.resolve("MK_SO"));
    Files.deleteIfExists(TOKEN.resolve("MK_USER"));
    Files.deleteIfExists(SHARED_MEMORY);
    try (Stream<Path> objects = Files.list(TOKEN.resolve("TOK_OBJ"))) {
      for (Path object : objects.toList()) {
        Files.delete(object);
      }
    }
  }

  private static void initialise(String pkcsconf, int slot) {
    String number = Integer.toString(slot);
    configure(LABEL + "\n", pkcsconf, "-I", "-c", number, "-S", FACTORY_SO_PIN);
    configure("", pkcsconf, "-P", "-c", number, "-S", FACTORY_SO_PIN, "-n", SO_PIN);
    configure("", pkcsconf, "-u", "-c", number, "-S", SO_PIN, "-n", USER_PIN);
  }

  private static void configure(String input, String... command) {
    RealTool.Run run = RealTool.run(Map.of(), input, command);
    if (run.exit() != 0) {
      throw new AssertionError(command[1] + " ended with " + run.exit() + "\n" + run.printed());
    }
  }

  /** The library's file. */
  public Path module() {
    return module;
  }

  /** The token's slot; the module may show others. */
  public int slot() {
    return slot;
  }

  /** pkcs11-tool on the token. */
  public Pkcs11Tool tool() {
    return Pkcs11Tool.on(module, Map.of(), List.of("--slot", Integer.toString(slot)), USER_PIN);
  }

  /** Leaves the token to others. */
  @Override
  public void close() throws IOException {
    lock.release();
  }
}
