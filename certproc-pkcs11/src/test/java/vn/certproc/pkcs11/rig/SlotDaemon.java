package vn.certproc.pkcs11.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** pkcsslotd, without which opencryptoki has no slots. It stays for the next test once it runs. */
final class SlotDaemon {

  private static final Path SOCKET = Path.of("/var/run/pkcsslotd.socket");
  private static final Path LOCKS = Path.of("/var/lock/opencryptoki");
  private static final List<String> TOKENS =
      List.of("swtok", "tpm", "ccatok", "icsf", "lite", "ep11tok");

  private SlotDaemon() {}

  static void start() {
    String daemon = RealTool.require("pkcsslotd", "opencryptoki");
    if (Files.exists(SOCKET) && running()) {
      return;
    }
    if (!Files.isWritable(Path.of("/var/run"))) {
      RealTool.missing("pkcsslotd is not running, and starting it needs root:", "opencryptoki");
    }
    try {
      lockFolders();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // It returns once its socket is there.
    RealTool.succeed(Map.of(), daemon);
  }

  private static boolean running() {
    return ProcessHandle.allProcesses()
        .anyMatch(
            process ->
                process
                    .info()
                    .command()
                    .filter(command -> command.endsWith("/pkcsslotd"))
                    .isPresent());
  }

  /** systemd-tmpfiles makes these at the machine's start; a container has none. */
  private static void lockFolders() throws IOException {
    var group =
        LOCKS.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("pkcs11");
    for (String token : TOKENS) {
      Path folder = LOCKS.resolve(token);
      if (Files.isDirectory(folder)) {
        continue;
      }
      Files.createDirectories(folder);
      for (Path each : List.of(LOCKS, folder)) {
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwx---"));
        Files.getFileAttributeView(each, PosixFileAttributeView.class).setGroup(group);
      }
    }
  }
}
