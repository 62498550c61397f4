package vn.certproc.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The system's own words for why a file could not be read or written. */
final class Reasons {

  private Reasons() {}

  static String of(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    if (e instanceof NoSuchFileException || e instanceof AccessDeniedException) {
      return e.getClass().getSimpleName().replace("Exception", "");
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
