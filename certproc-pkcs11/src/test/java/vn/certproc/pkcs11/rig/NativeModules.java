package vn.certproc.pkcs11.rig;

import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The modules under src/test/native, compiled into the build folder once in a JVM's run. */
public final class NativeModules {

  private static final Path SOURCES = Path.of("src", "test", "native");
  private static final Map<String, Path> COMPILED = new ConcurrentHashMap<>();

  private NativeModules() {}

  /** The mock module; {@link MockModule} is the way to it. */
  static Path mock(Layout layout) {
    return compiled("mock", layout, List.of("-shared"), "mock");
  }

  /** The proxy module; {@link ProxyModule} is the way to it. */
  static Path proxy() {
    return compiled("proxy", Layout.NATURAL, List.of("-shared"), "proxy.c");
  }

  /** The lying module; {@link EvilModule} is the way to it. */
  static Path evil(Layout layout) {
    return compiled("evil", layout, List.of("-shared"), "evil.c");
  }

  /** The program that exercises the mock. */
  static Path mockCheck(Layout layout) {
    return compiled("mockcheck", layout, List.of(), "mockcheck.c");
  }

  /** The program that exercises the proxy. */
  static Path proxyCheck() {
    return compiled("proxycheck", Layout.NATURAL, List.of(), "proxycheck.c");
  }

  /**
   * Compiles a C file of a test's own, such as a driver to compare with, and returns the program.
   */
  public static Path program(Path source) {
    String name = source.getFileName().toString().replaceFirst("\\.c$", "");
    return compiled(name, Layout.NATURAL, List.of(), source.toString());
  }

  private static Path compiled(
      String name, Layout layout, List<String> options, String sourcesFrom) {
    String file = name + "-" + layout.name().toLowerCase(Locale.ROOT);
    return COMPILED.computeIfAbsent(file, key -> compile(key, layout, options, sourcesFrom));
  }

  private static Path compile(
      String file, Layout layout, List<String> options, String sourcesFrom) {
    try {
      Path folder = Files.createDirectories(Path.of(buildFolder(), "native"));
      Path made = Files.createTempFile(folder, file, ".tmp");
      List<String> command = new ArrayList<>(List.of(RealTool.require("gcc", "gcc")));
      command.addAll(List.of("-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-fPIC"));
      command.addAll(List.of("-fvisibility=hidden", "-I", SOURCES.toString()));
      if (layout == Layout.PACKED) {
        command.add("-DCRYPTOKI_PACKED");
      }
      command.addAll(options);
      command.addAll(sources(sourcesFrom));
      command.addAll(List.of("-o", made.toString(), "-lcrypto", "-lpthread", "-ldl"));
      RealTool.requireFile("libssl-dev", "/usr/include/openssl/evp.h");
      RealTool.succeed(Map.of(), command.toArray(String[]::new));
      String ending = options.contains("-shared") ? ".so" : "";
      return Files.move(made, folder.resolve(file + ending), StandardCopyOption.REPLACE_EXISTING)
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sources(String from) throws IOException {
    if (!from.equals("mock")) {
      return List.of(SOURCES.resolve(from).toString());
    }
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(Path::toString)
          .filter(file -> file.matches(".*[/\\\\]mock(_[a-z]+)?\\.c"))
          .sorted()
          .toList();
    }
  }

  private static String buildFolder() {
    return System.getProperty("certproc.build", "target");
  }

  /**
   * A copy of a module in a folder of the test's own: loaded beside others it has its own state.
   */
  static Path copy(Path module, Path folder) {
    try {
      Path copy = Files.createTempFile(folder, "module", ".so");
      return Files.copy(module, copy, StandardCopyOption.REPLACE_EXISTING).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads a module to call its control functions; texts go to it in UTF-8. */
  static NativeLibrary load(Path module) {
    return NativeLibrary.getInstance(
        module.toString(), Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
  }
}
