package vn.certproc.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what the arguments name; {@code -} is standard input. */
public final class Inputs {

  /** The argument that stands for standard input or output. */
  public static final String STANDARD = "-";

  private Inputs() {}

  /** Does something with an open input. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads it. */
    T read(InputStream in) throws IOException;
  }

  /**
   * Reads an input.
   *
   * @param name a path, or {@code -}
   * @throws CliException when it is not there, is a folder, or fails; or when it is standard input
   *     and another argument took that
   */
  public static <T> T read(String name, Streams streams, Reader<T> reader) {
    try (InputStream in = open(name, streams)) {
      return reader.read(in);
    } catch (NoSuchFileException e) {
      throw CliException.unreadable("cli-input-missing", name, e);
    } catch (IOException e) {
      throw CliException.unreadable("cli-input-unreadable", name, e);
    }
  }

  private static InputStream open(String name, Streams streams) throws IOException {
    return STANDARD.equals(name) ? streams.in().take() : Files.newInputStream(path(name));
  }

  /**
   * The path of an argument.
   *
   * @throws CliException when this environment cannot name it
   */
  public static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw CliException.environment("cli-path-unusable", name);
    }
  }
}
