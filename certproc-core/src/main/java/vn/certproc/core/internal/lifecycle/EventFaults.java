package vn.certproc.core.internal.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.XmlNode;

/**
 * Gathers the faults of one file of events. For one file; not thread-safe.
 *
 * @param source the file's name
 * @param faults where they are noted
 */
public record EventFaults(String source, List<Fault> faults) {

  Where where(XmlNode node) {
    return node.where(source);
  }

  void add(XmlNode node, String code, Map<String, String> arguments) {
    faults.add(Fault.of(code, where(node), arguments));
  }

  /** The value, or empty where its own type refuses it. */
  <T> Optional<T> value(XmlNode node, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (InvalidValueException e) {
      add(node, e.code(), e.arguments());
      return Optional.empty();
    }
  }
}
