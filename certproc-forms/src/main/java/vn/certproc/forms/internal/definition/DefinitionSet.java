package vn.certproc.forms.internal.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.forms.UndefinedForm;

/**
 * Definitions by id, and the conventions they share. Immutable and thread-safe.
 *
 * @param forms by id, sorted
 * @param undefined forms that there are and that nobody could define, by id, sorted
 * @param conventions what they share; empty where no file gives any
 */
public record DefinitionSet(
    Map<String, FormSpec> forms,
    Map<String, UndefinedForm> undefined,
    Optional<Conventions> conventions) {

  private static final SchemaDocument XML =
      SchemaDocument.of(
          Objects.requireNonNull(
              DefinitionSet.class.getResourceAsStream("/vn/certproc/forms/form-1.xsd"), "schema"));

  /** Sorts by id; what is defined is not undefined any more. */
  public DefinitionSet {
    forms = Collections.unmodifiableMap(new TreeMap<>(forms));
    Map<String, UndefinedForm> rest = new TreeMap<>(undefined);
    rest.keySet().removeAll(forms.keySet());
    undefined = Collections.unmodifiableMap(rest);
  }

  /**
   * Reads files; each holds one form, the list of undefined ones, or the conventions.
   *
   * @param files the bytes by the file's name
   * @param faults takes everything that is wrong; where it is not empty, the result is of no use
   */
  public static DefinitionSet read(Map<String, byte[]> files, Faults faults) {
    Map<String, FormSpec> forms = new LinkedHashMap<>();
    Map<String, UndefinedForm> undefined = new LinkedHashMap<>();
    Optional<Conventions> conventions = Optional.empty();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String source = file.getKey();
      Reading reading = new Reading(source, faults);
      Optional<XmlNode> root = XML.read(file.getValue(), source, faults.list());
      if (is(root, "conventions")) {
        if (conventions.isPresent()) {
          reading.fault(root.orElseThrow(), "form-conventions-twice", Map.of());
        }
        conventions = root.map(new ConventionsReader(reading)::read);
      } else if (is(root, "undefined")) {
        undefined.putAll(new UndefinedReader(reading).read(root.orElseThrow()));
      } else if (is(root, "form")) {
        add(forms, new FormReader(reading).read(root.orElseThrow()), root.orElseThrow(), reading);
      }
    }
    return new DefinitionSet(forms, undefined, conventions);
  }

  private static boolean is(Optional<XmlNode> root, String name) {
    return root.filter(r -> name.equals(r.name())).isPresent();
  }

  private static void add(
      Map<String, FormSpec> forms, FormSpec form, XmlNode root, Reading reading) {
    String id = form.definition().id();
    FormSpec other = forms.putIfAbsent(id, form);
    if (other != null) {
      reading.fault(
          root, "form-duplicate-id", Map.of("id", id, "other", other.definition().source()));
    }
  }

  /** These definitions, where the other set does not replace them as a whole. */
  public DefinitionSet overriddenBy(DefinitionSet other) {
    Map<String, FormSpec> all = new LinkedHashMap<>(forms);
    all.putAll(other.forms);
    Map<String, UndefinedForm> rest = new LinkedHashMap<>(undefined);
    rest.putAll(other.undefined);
    return new DefinitionSet(all, rest, other.conventions.or(() -> conventions));
  }
}
