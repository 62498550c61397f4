package vn.certproc.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The published modules, what each may see, and their compiled classes. */
final class Modules {
  /**
   * Each module and the modules it may see. A new module is entered here and in {@link #AT_LEAST}.
   */
  static final Map<String, Set<String>> MAY_SEE =
      new TreeMap<>(
          Map.of(
              "api", Set.of(),
              "pki", Set.of("api"),
              "core", Set.of("api", "pki"),
              "forms", Set.of("api", "pki"),
              "pkcs11", Set.of("api"),
              "dossier", Set.of("api", "pki", "core", "forms"),
              "agent", Set.of("api", "pki", "forms"),
              "testkit", Set.of("api"),
              "cli", Set.of("api", "pki", "core", "forms", "dossier", "testkit", "pkcs11")));

  /**
   * How many classes of each module a scan must find at least (a package-info counts), so that an
   * empty scan fails. Raise these as the modules grow.
   */
  static final Map<String, Integer> AT_LEAST =
      Map.of(
          "api", 140, "pki", 60, "core", 150, "forms", 70, "pkcs11", 15, "dossier", 15, "agent", 8,
          "testkit", 15, "cli", 40);

  private Modules() {}

  static String root(String module) {
    return "vn.certproc." + module;
  }

  /** All classes of all modules. */
  static JavaClasses all() {
    return new ClassFileImporter()
        .importLocations(MAY_SEE.keySet().stream().map(Modules::location).toList());
  }

  static JavaClasses of(String module) {
    return new ClassFileImporter().importLocations(List.of(location(module)));
  }

  static ModuleDescriptor descriptor(String module) {
    String uri = location(module).asURI().toString();
    String file = uri.startsWith("jar:") ? uri.substring("jar:".length(), uri.indexOf("!/")) : uri;
    return ModuleFinder.of(Path.of(URI.create(file))).find(root(module)).orElseThrow().descriptor();
  }

  /** The packages of a module that its module-info exports to this other one alone. */
  static Set<String> lent(String module, String other) {
    return descriptor(module).exports().stream()
        .filter(export -> export.targets().contains(root(other)))
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The folder or jar that holds a module's classes, found by its root package-info. */
  private static Location location(String module) {
    String file = root(module).replace('.', '/') + "/package-info.class";
    URL url = Modules.class.getClassLoader().getResource(file);
    if (url == null) {
      throw new IllegalStateException("not on the class path: " + file);
    }
    String text = url.toString();
    return Location.of(URI.create(text.substring(0, text.length() - file.length())));
  }
}
