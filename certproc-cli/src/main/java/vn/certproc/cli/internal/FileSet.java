package vn.certproc.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Several files of one folder, written all or none: each beside its place as it comes, and moved
 * when all are whole. What stood there is put back where a move fails. Not thread-safe.
 */
public final class FileSet implements AutoCloseable {

  private final boolean force;
  private final List<Member> members = new ArrayList<>();

  /**
   * An empty set.
   *
   * @param force whether files that are there are replaced
   */
  public FileSet(boolean force) {
    this.force = force;
  }

  /** A file, and what is beside it until the set is whole. */
  private record Member(String name, Path target, Path beside, Path former) {}

  /**
   * Adds a file.
   *
   * @param name its path
   * @throws CliException when something stands there, or it cannot be written
   */
  public void add(String name, byte[] bytes) {
    Path target = Inputs.path(name).toAbsolutePath();
    Outputs.refuseTaken(name, target, force);
    Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    Path former = beside.resolveSibling(beside.getFileName() + ".former");
    members.add(new Member(name, target, beside, former));
    try {
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw CliException.unwritable(name, e);
    }
  }

  /**
   * Moves all to their places.
   *
   * @throws CliException when one cannot be; then none is there
   */
  public void commit() {
    List<Member> moved = new ArrayList<>();
    for (Member member : members) {
      try {
        moved.add(member);
        if (force && Files.exists(member.target(), LinkOption.NOFOLLOW_LINKS)) {
          Files.move(member.target(), member.former(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(member.beside(), member.target());
      } catch (IOException e) {
        Collections.reverse(moved);
        moved.forEach(FileSet::takeBack);
        throw CliException.unwritable(member.name(), e);
      }
    }
    members.forEach(member -> member.former().toFile().delete());
    members.clear();
  }

  /** Best effort: the error that brought us here is the one to tell. */
  private static void takeBack(Member member) {
    if (!Files.exists(member.beside())) {
      member.target().toFile().delete();
    }
    if (Files.exists(member.former())) {
      member.former().toFile().renameTo(member.target().toFile());
    }
  }

  /** Leaves nothing of a set that is not whole. */
  @Override
  public void close() {
    members.forEach(member -> member.beside().toFile().delete());
  }
}
