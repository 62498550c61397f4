package vn.certproc.forms.internal.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.XmlNode;

/** Collects what is wrong with definitions. Not thread-safe. */
public final class Faults {

  private final List<Fault> all = new ArrayList<>();

  /** What was found so far. */
  public List<Fault> all() {
    return List.copyOf(all);
  }

  /** Where a reader of ours notes faults of its own. */
  List<Fault> list() {
    return all;
  }

  /** Notes a fault of a file as a whole. */
  public void add(String source, String code, Map<String, String> arguments) {
    all.add(Fault.of(code, Where.in(source), arguments));
  }

  void add(String source, XmlNode at, String code, Map<String, String> arguments) {
    add(source, at.line(), at.column(), at.path(), code, arguments);
  }

  void add(
      String source,
      int line,
      int column,
      String path,
      String code,
      Map<String, String> arguments) {
    all.add(Fault.of(code, Where.at(line, column, path).withSource(source), arguments));
  }
}
