package vn.certproc.cli.internal;

import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/** The command's own words, from the catalogue's area {@code cli}. */
public final class Words {

  private Words() {}

  /** A label or sentence, by its key behind {@code cli.}. */
  public static Text of(String key, Map<String, String> arguments) {
    return Messages.text("cli." + key, arguments);
  }

  /** A label or sentence that takes no argument. */
  public static Text of(String key) {
    return of(key, Map.of());
  }

  /** A label or sentence where there is one. */
  static Optional<Text> find(String key) {
    return Messages.find("cli." + key, Map.of());
  }

  /** How officials read a constant. */
  public static Text of(String family, Coded constant) {
    return of(family, constant.code());
  }

  /** How officials read a code; the code itself where a host's data brought it. */
  public static Text of(String family, String code) {
    Optional<Text> known = Messages.find("cli." + family + "." + code, Map.of());
    return known.orElseGet(() -> new Text(code, code));
  }
}
