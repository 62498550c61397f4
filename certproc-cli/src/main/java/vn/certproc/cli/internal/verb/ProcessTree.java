package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A program and every process that it begins. A child whose parent has ended belongs to nobody that
 * could be asked: each one is known by a mark in its environment, as far as the system shows that.
 */
final class ProcessTree {

  private static final String MARK = "CERTPROC_CONFORMANCE_RUN";
  private static final Path PROCESSES = Path.of("/proc");

  /** While some are killed others may begin: as often as this is looked again. */
  private static final int ROUNDS = 50;

  /** A process that is just being replaced by a program shows no mark: it is looked again later. */
  private static final int QUIET_ROUNDS = 2;

  private static final long PAUSE_NANOS = 10_000_000;

  private final String mark = UUID.randomUUID().toString();

  /** Marks what is to be begun. */
  void mark(Map<String, String> environment) {
    environment.put(MARK, mark);
  }

  /** Kills the program, first of all so that it can begin no more, and what it began. */
  void kill(Process root) {
    int quiet = 0;
    for (int i = 0; i < ROUNDS && quiet < QUIET_ROUNDS; i++) {
      List<ProcessHandle> alive =
          Stream.of(Stream.of(root.toHandle()), root.descendants(), marked())
              .flatMap(all -> all)
              .filter(ProcessHandle::isAlive)
              .distinct()
              .toList();
      alive.forEach(ProcessHandle::destroyForcibly);
      quiet = alive.isEmpty() ? quiet + 1 : 0;
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private Stream<ProcessHandle> marked() {
    return Files.isDirectory(PROCESSES)
        ? ProcessHandle.allProcesses().filter(this::isMarked)
        : Stream.empty();
  }

  private boolean isMarked(ProcessHandle process) {
    Path environment = PROCESSES.resolve(process.pid() + "/environ");
    try {
      return Files.isReadable(environment)
          && new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1)
              .contains(MARK + "=" + mark);
    } catch (IOException e) {
      return false; // it has ended meanwhile, or is another user's
    }
  }
}
