package vn.certproc.dossier.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.certproc.dossier.DossierException;
import vn.certproc.dossier.DossierFile;

/**
 * A folder that is written whole or not at all: filled beside its place and moved there at the end.
 * Whatever goes wrong, nothing is left behind.
 */
final class DossierFolder {

  private static final Logger LOG = LoggerFactory.getLogger(DossierFolder.class);

  private static final int BUFFER = 1 << 16;

  private final Path folder;

  private DossierFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder at this place.
   *
   * @throws DossierException.FolderTaken when something stands in it, or it is no folder
   * @throws DossierException.Unwritable when it cannot be looked into
   */
  static DossierFolder at(Path place) {
    Path folder = place.toAbsolutePath().normalize();
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        && !(Files.isDirectory(folder) && isEmpty(folder))) {
      throw new DossierException.FolderTaken(place.toString());
    }
    return new DossierFolder(folder);
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw new DossierException.Unwritable(folder.toString(), e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Fills a folder. */
  @FunctionalInterface
  interface Filling {
    void fill(Contents contents) throws IOException;
  }

  /**
   * Writes the folder.
   *
   * @return the files in it
   * @throws DossierException.Unwritable when a file cannot be written or the folder not be moved
   */
  List<DossierFile> write(Filling filling) {
    List<Path> made = new ArrayList<>();
    boolean whole = false;
    try {
      Path beside = makeBeside(made);
      Contents contents = new Contents(beside);
      filling.fill(contents);
      moveFrom(beside);
      whole = true;
      return contents.files();
    } catch (IOException e) {
      throw new DossierException.Unwritable(folder.toString(), e);
    } catch (UncheckedIOException e) {
      IOException told = new IOException(e.getMessage(), e);
      throw new DossierException.Unwritable(folder.toString(), told);
    } finally {
      if (!whole) {
        removeAll(made);
      }
    }
  }

  /** Makes the missing folders above and the one that is filled; notes each for the way back. */
  private Path makeBeside(List<Path> made) throws IOException {
    Path parent = folder.getParent() == null ? folder : folder.getParent();
    List<Path> missing = new ArrayList<>();
    for (Path at = parent; at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(0, at);
    }
    for (Path each : missing) {
      Files.createDirectory(each);
      made.add(each);
    }
    Path beside = parent.resolve("." + folder.getFileName() + "." + UUID.randomUUID());
    Files.createDirectory(beside);
    made.add(beside);
    return beside;
  }

  private void moveFrom(Path beside) throws IOException {
    try {
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      // An empty folder that cannot be replaced, such as a mount point, takes the files instead.
      copyInto(beside);
      deleteTree(beside);
    }
  }

  private void copyInto(Path beside) throws IOException {
    List<Path> copied = new ArrayList<>();
    boolean whole = false;
    try (Stream<Path> files = Files.list(beside)) {
      for (Path file : files.sorted().toList()) {
        Path target = folder.resolve(file.getFileName());
        copied.add(target);
        Files.copy(file, target);
      }
      whole = true;
    } finally {
      if (!whole) {
        removeAll(copied);
      }
    }
  }

  /**
   * In reverse order. Where the disk refuses even this, the error that brought us here is still the
   * one to tell; what stays is hidden and named after the dossier.
   */
  private static void removeAll(List<Path> made) {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        deleteTree(made.get(i));
      } catch (IOException e) {
        LOG.warn("could not remove {}", made.get(i), e);
      }
    }
  }

  private static void deleteTree(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** The files written so far. Not thread-safe. */
  static final class Contents {
    private final Path beside;
    private final List<DossierFile> files = new ArrayList<>();

    private Contents(Path beside) {
      this.beside = beside;
    }

    List<DossierFile> files() {
      return List.copyOf(files);
    }

    void add(String name, byte[] bytes) throws IOException {
      add(name, out -> out.write(bytes));
    }

    /** A file that is too large to be held: the decision on ten thousand rows. */
    void add(String name, Writing writing) throws IOException {
      Path file = beside.resolve(name);
      MessageDigest digest = sha256();
      try (OutputStream out =
          new DigestOutputStream(
              new BufferedOutputStream(
                  Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER),
              digest)) {
        writing.to(out);
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      files.add(new DossierFile(name, Files.size(file), hash));
    }
  }

  /** Writes a file's bytes. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
