package vn.certproc.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see whom, and what nobody may do. */
class WallsTest {
  private static final JavaClasses ALL = Modules.all();

  static Set<String> modules() {
    return Modules.MAY_SEE.keySet();
  }

  static Stream<String> library() {
    return modules().stream().filter(module -> !module.equals("cli"));
  }

  @Test
  void everyPublishedModuleIsHeldHere() throws IOException {
    Path root = Path.of(System.getProperty("certproc.root"));
    try (Stream<Path> folders = Files.list(root)) {
      Set<String> found =
          folders
              .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
              .map(folder -> folder.getFileName().toString().replaceFirst("^certproc-", ""))
              .collect(Collectors.toSet());
      assertThat(found).isEqualTo(Modules.MAY_SEE.keySet()).isEqualTo(Modules.AT_LEAST.keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theBillOfMaterialsNamesEach(String module) throws IOException {
    Path bom = Path.of(System.getProperty("certproc.root"), "certproc-bom", "pom.xml");
    assertThat(bom).content().contains("<artifactId>certproc-" + module + "</artifactId>");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theScanFindsClasses(String module) {
    JavaClasses classes = Modules.of(module);
    assertThat(classes.size()).isGreaterThanOrEqualTo(Modules.AT_LEAST.get(module));
    assertThat(classes)
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> (name + ".").startsWith(Modules.root(module) + "."));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleSeesOnlyWhatItMay(String module) {
    String[] others =
        modules().stream()
            .filter(other -> !other.equals(module))
            .filter(other -> !Modules.MAY_SEE.get(module).contains(other))
            .map(other -> Modules.root(other) + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(Modules.root(module) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(ALL);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleRequiresOnlyWhatItMay(String module) {
    ModuleDescriptor descriptor = Modules.descriptor(module);
    assertThat(descriptor.isAutomatic()).as("has a module-info").isFalse();
    assertThat(descriptor.requires())
        .extracting(ModuleDescriptor.Requires::name)
        .filteredOn(name -> name.startsWith("vn.certproc."))
        .isSubsetOf(Modules.MAY_SEE.get(module).stream().map(Modules::root).toList());
  }

  /** A package behind a qualified export is lent to the modules that the module-info names. */
  @ParameterizedTest
  @MethodSource("modules")
  void internalsStayAtHomeUnlessLent(String module) {
    for (String other : Modules.MAY_SEE.keySet()) {
      if (!other.equals(module)) {
        Set<String> lent = Modules.lent(module, other);
        noClasses()
            .that()
            .resideInAPackage(Modules.root(other) + "..")
            .should()
            .dependOnClassesThat(
                describe(
                    "are internal to " + module + " and not lent to " + other,
                    c ->
                        c.getPackageName().startsWith(Modules.root(module) + ".")
                            && (c.getPackageName() + ".").contains(".internal.")
                            && !lent.contains(c.getPackageName())))
            .check(ALL);
      }
    }
    assertThat(Modules.descriptor(module).exports())
        .filteredOn(export -> !export.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .noneMatch(name -> (name + ".").contains(".internal."));
  }

  @ParameterizedTest
  @MethodSource("library")
  void onlyTheCommandPrints(String module) {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Modules.of(module));
  }

  /** ArchUnit's own rule for this looks at fields only. */
  @ParameterizedTest
  @MethodSource("library")
  void nobodyUsesJavaUtilLogging(String module) {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(Modules.of(module));
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(ALL);
  }

  @Test
  void noProviderIsRegisteredForTheWholeJvm() {
    noClasses()
        .should()
        .callMethod(Security.class, "addProvider", java.security.Provider.class)
        .orShould()
        .callMethod(Security.class, "insertProviderAt", java.security.Provider.class, int.class)
        .check(ALL);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> packages = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    for (JavaClass type : ALL) {
      packages.add(type.getPackageName());
      if (type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class)) {
        marked.add(type.getPackageName());
      }
    }
    assertThat(packages).hasSizeGreaterThanOrEqualTo(modules().size()).isEqualTo(marked);
  }
}
