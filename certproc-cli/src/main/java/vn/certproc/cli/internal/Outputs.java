package vn.certproc.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: beside its place first, then moved there. */
public final class Outputs {

  private Outputs() {}

  /**
   * Writes a file.
   *
   * @param name its path
   * @param bytes its content
   * @param force whether a file that is there is replaced
   * @throws CliException when something stands there, or it cannot be written
   */
  public static void write(String name, byte[] bytes, boolean force) {
    Path target = Inputs.path(name).toAbsolutePath();
    refuseTaken(name, target, force);
    Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    boolean whole = false;
    try {
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
      move(beside, target, force);
      whole = true;
    } catch (IOException e) {
      throw CliException.unwritable(name, e);
    } finally {
      if (!whole) {
        beside.toFile().delete(); // best effort: the error that brought us here is the one to tell
      }
    }
  }

  /**
   * Refuses a place where something stands that would not be replaced.
   *
   * @throws CliException when it is so
   */
  public static void refuseTaken(String name, boolean force) {
    refuseTaken(name, Inputs.path(name).toAbsolutePath(), force);
  }

  static void refuseTaken(String name, Path target, boolean force) {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!force) {
      throw CliException.environment("cli-out-exists", name);
    }
    if (!Files.isRegularFile(target)) {
      throw CliException.environment("cli-out-no-file", name);
    }
  }

  /** Whether two names are of one file, by whatever way it is reached. */
  public static boolean isSame(String one, String other) {
    Path first = Inputs.path(one).toAbsolutePath().normalize();
    Path second = Inputs.path(other).toAbsolutePath().normalize();
    try {
      return Files.isSameFile(first, second);
    } catch (IOException e) {
      return first.equals(second); // one of them is not there
    }
  }

  private static void move(Path beside, Path target, boolean force) throws IOException {
    if (force) {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.move(beside, target); // fails where a file came to stand there meanwhile
    }
  }
}
