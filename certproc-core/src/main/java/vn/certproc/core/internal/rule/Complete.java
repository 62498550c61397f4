package vn.certproc.core.internal.rule;

import java.util.List;
import java.util.stream.Collectors;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.RequestFields;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.CheckSpec;

/** Is every field given that the forms need (§4)? */
final class Complete implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    List<String> missing = absent(c, spec.required(c.procedure(), c.kind()));
    List<String> advised = absent(c, spec.advised(c.procedure(), c.kind()));
    if (!missing.isEmpty()) {
      return Finding.failed().with("missing", missing).say("missingNames", names(missing, c));
    }
    if (!advised.isEmpty()) {
      return Finding.warning().with("missing", advised).say("missingNames", names(advised, c));
    }
    return Finding.passed();
  }

  private static List<String> absent(Case c, List<String> paths) {
    return paths.stream()
        .filter(p -> RequestFields.text(c.request(), p, c.profile()).isEmpty())
        .toList();
  }

  private static Text names(List<String> paths, Case c) {
    Text all =
        new Text(
            paths.stream().map(p -> name(p).vi()).collect(Collectors.joining("; ")),
            paths.stream().map(p -> name(p).en()).collect(Collectors.joining("; ")));
    return c.profile().wording().in(all);
  }

  /** The field's label, else its path. */
  private static Text name(String path) {
    return Messages.find("field." + path, java.util.Map.of()).orElseGet(() -> new Text(path, path));
  }
}
