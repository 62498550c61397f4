package vn.certproc.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
   * The cases in and below a folder, by path.
   *
   * @param folder a case's own folder, or one above several
   * @throws ConformanceException.Unreadable when the folder or a file cannot be read, or there is
   *     no case in it
   * @throws ConformanceException.Invalid when a {@code case.xml} is wrong, with all its faults
   */
  public static List<ConformanceCase> in(Path folder) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (Path each : folders(folder)) {
      cases.add(one(each, id(folder, each)));
    }
    if (cases.isEmpty()) {
      throw new ConformanceException.Unreadable("conformance-empty", folder.toString());
    }
    return List.copyOf(cases);
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.endsWith(CASE))
          .map(f -> folder.resolve(folder.relativize(f)).getParent())
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new ConformanceException.Unreadable("conformance-folder", folder.toString());
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
