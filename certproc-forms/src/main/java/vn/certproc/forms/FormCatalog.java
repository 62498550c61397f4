package vn.certproc.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.forms.internal.definition.Conventions;
import vn.certproc.forms.internal.definition.DefinitionSet;
import vn.certproc.forms.internal.definition.Faults;
import vn.certproc.forms.internal.definition.FormSpec;

/**
 * The forms there are: the built-in ones, and a host's own over them. A definition of a host
 * replaces the built-in one of the same id as a whole; one of a new id adds a form. Definitions are
 * XML of the namespace {@code urn:vn:certproc:form:1} (schema {@code form-1.xsd}).
 *
 * <p>Immutable and thread-safe. No argument may be null.
 */
public final class FormCatalog {

  private static final String FOLDER = "/vn/certproc/forms/definitions/";

  private final DefinitionSet definitions;

  private FormCatalog(DefinitionSet definitions) {
    this.definitions = definitions;
  }

  /** The built-in forms of Circular 185/2019/TT-BQP and of Decree 68/2024/NĐ-CP. */
  public static FormCatalog builtIn() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : resourceText("index.txt").lines().filter(l -> !l.isBlank()).toList()) {
      files.put("classpath:" + name, resource(name));
    }
    return new FormCatalog(read(files));
  }

  /**
   * These forms with a folder of a host's over them: every file {@code *.xml} directly in it.
   *
   * @throws UnreadableFormDefinitionException {@code form-folder-unreadable}
   * @throws InvalidFormDefinitionException with every fault of every file
   */
  public FormCatalog with(Path folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(FormCatalog::isDefinition).sorted().toList()) {
        files.put(file.toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UnreadableFormDefinitionException(
          Fault.of("form-folder-unreadable", Where.in(folder.toString())), e);
    }
    return with(files);
  }

  private static boolean isDefinition(Path file) {
    return file.toString().endsWith(".xml") && Files.isRegularFile(file);
  }

  /**
   * These forms with a host's over them.
   *
   * @param files the definitions' bytes, each by the name that faults shall give it
   * @throws InvalidFormDefinitionException with every fault of every file
   */
  public FormCatalog with(Map<String, byte[]> files) {
    return new FormCatalog(definitions.overriddenBy(read(files)));
  }

  private static DefinitionSet read(Map<String, byte[]> files) {
    Faults faults = new Faults();
    DefinitionSet set = DefinitionSet.read(files, faults);
    if (!faults.all().isEmpty()) {
      throw new InvalidFormDefinitionException(faults.all());
    }
    return set;
  }

  /** Every form, sorted by id. */
  public List<FormDefinition> definitions() {
    return definitions.forms().values().stream().map(FormSpec::definition).toList();
  }

  /** The form of an id, where there is one. */
  public Optional<FormDefinition> find(String id) {
    return Optional.ofNullable(definitions.forms().get(id)).map(FormSpec::definition);
  }

  /**
   * The forms that a regulation has and whose fields nobody knows, sorted by id. One that a host
   * defines is not among them.
   */
  public List<UndefinedForm> undefined() {
    return List.copyOf(definitions.undefined().values());
  }

  /**
   * Checks that a form can be made.
   *
   * @throws UndefinedFormException when there is such a form, and its fields are not known
   * @throws UnknownFormException when there is none of that id
   */
  public FormDefinition require(String id) {
    return spec(id).definition();
  }

  /**
   * Whether there is a form of this id: one that is defined, or one that a regulation has and whose
   * fields nobody knows.
   *
   * @param id such as {@code tt185-13}
   */
  public boolean exists(String id) {
    return find(id).isPresent() || definitions.undefined().containsKey(id);
  }

  /**
   * The definition of an id.
   *
   * @throws UndefinedFormException when there is such a form, and its fields are not known
   * @throws UnknownFormException when there is none
   */
  FormSpec spec(String id) {
    FormSpec spec = definitions.forms().get(id);
    UndefinedForm undefined = definitions.undefined().get(id);
    if (spec == null && undefined != null) {
      throw new UndefinedFormException(undefined);
    }
    if (spec == null) {
      throw new UnknownFormException(id, List.copyOf(definitions.forms().keySet()));
    }
    return spec;
  }

  Conventions conventions() {
    return definitions.conventions().orElseThrow();
  }

  private static String resourceText(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = FormCatalog.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
