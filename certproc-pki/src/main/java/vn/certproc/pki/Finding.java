package vn.certproc.pki;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;

/**
 * Something noticed about a certificate or its chain. Immutable and thread-safe.
 *
 * @param code stable, lower-case and hyphenated, such as {@code sha1-in-chain}
 * @param level how much it weighs
 * @param certificate the common name (or, without one, the whole name) of the certificate meant
 * @param arguments what the sentence was made from, by name
 * @param text the sentence in both languages
 */
public record Finding(
    String code, FindingLevel level, String certificate, Map<String, String> arguments, Text text) {

  /** Copies the arguments, sorted by name. */
  public Finding {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  /**
   * A finding whose sentence is the catalogue's.
   *
   * @param arguments further values for the sentence; {@code certificate} is added
   */
  static Finding of(
      String code, FindingLevel level, String certificate, Map<String, String> arguments) {
    Map<String, String> all = new TreeMap<>(arguments);
    all.put("certificate", certificate);
    return new Finding(code, level, certificate, all, Messages.text("finding." + code, all));
  }
}
