package vn.certproc.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.facts.FactsException;
import vn.certproc.api.payload.PayloadException;

/**
 * Where cases come from: the ones that are part of this module, or a folder of a user's own. A case
 * is a folder that holds {@code case.xml}, {@code request.xml} and, where it needs them, {@code
 * facts.xml}.
 *
 * <p>Thread-safe; without state.
 */
public final class ConformanceCases {

  private static final String CASE = "case.xml";
  private static final String REQUEST = "request.xml";
  private static final String FACTS = "facts.xml";

  private ConformanceCases() {}

  /** The cases of this module, by id. */
  public static List<ConformanceCase> bundled() {
    return resource("index.txt")
        .map(b -> new String(b, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("cases/index.txt is missing from the jar"))
        .lines()
        .filter(line -> !line.isBlank())
        .map(ConformanceCases::bundled)
        .toList();
  }

  private static ConformanceCase bundled(String id) {
    return new ConformanceCase(
        id,
        Optional.empty(),
        CaseHeader.read(resource(id + "/" + CASE).orElseThrow(), id + "/" + CASE),
        resource(id + "/" + REQUEST).orElseThrow(),
        resource(id + "/" + FACTS));
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = ConformanceCases.class.getResourceAsStream("cases/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cases in and below a folder, by path; links are followed.
   *
   * @param folder a case's own folder, or one above several
   * @throws ConformanceException.Unreadable when the folder or a file cannot be read, or there is
   *     no case in it
   * @throws ConformanceException.Invalid when cases are wrong, with all the faults of all of them
   */
  public static List<ConformanceCase> in(Path folder) {
    List<ConformanceCase> cases = new ArrayList<>();
    List<CertprocException> wrong = new ArrayList<>();
    for (Path each : folders(folder)) {
      try {
        cases.add(checked(one(each, id(folder, each))));
      } catch (ConformanceException | PayloadException | FactsException e) {
        wrong.add(e);
      }
    }
    if (!wrong.isEmpty()) {
      throw refused(wrong);
    }
    if (cases.isEmpty()) {
      throw new ConformanceException.Unreadable("conformance-empty", folder.toString());
    }
    return List.copyOf(cases);
  }

  private static ConformanceException refused(List<CertprocException> wrong) {
    return wrong.size() == 1 && wrong.get(0) instanceof ConformanceException.Unreadable only
        ? only
        : new ConformanceException.Invalid(
            wrong.stream().flatMap(e -> e.faults().stream()).toList());
  }

  /** The case, once its request and facts have been read. */
  private static ConformanceCase checked(ConformanceCase one) {
    one.payload();
    one.knownFacts();
    return one;
  }

  private static List<Path> folders(Path folder) {
    CaseFinder finder = new CaseFinder();
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, finder);
      return finder.found();
    } catch (IOException e) {
      throw new ConformanceException.Unreadable("conformance-folder", folder.toString());
    }
  }

  /** Every folder that a {@code case.xml} stands in; a link back to a folder above ends there. */
  private static final class CaseFinder extends SimpleFileVisitor<Path> {

    private final SortedSet<Path> found = new TreeSet<>();

    List<Path> found() {
      return List.copyOf(found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return visitFile(folder, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.endsWith(CASE)) {
        Path parent = file.getParent();
        found.add(parent == null ? Path.of("") : parent);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }

  private static String id(Path folder, Path each) {
    String below = folder.relativize(each).toString().replace('\\', '/');
    return below.isEmpty() ? String.valueOf(each.toAbsolutePath().getFileName()) : below;
  }

  private static ConformanceCase one(Path folder, String id) {
    Path facts = folder.resolve(FACTS);
    return new ConformanceCase(
        id,
        Optional.of(folder),
        CaseHeader.read(bytes(folder.resolve(CASE)), folder.resolve(CASE).toString()),
        bytes(folder.resolve(REQUEST)),
        Files.exists(facts) ? Optional.of(bytes(facts)) : Optional.empty());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConformanceException.Unreadable("conformance-file", file.toString());
    }
  }
}
