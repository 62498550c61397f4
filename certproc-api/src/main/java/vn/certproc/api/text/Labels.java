package vn.certproc.api.text;

import vn.certproc.api.model.Code;

/** How an official reads the codes of a profile's vocabularies. Thread-safe. */
@FunctionalInterface
public interface Labels {

  /**
   * The wording of a code.
   *
   * @param vocabulary which list the code belongs to
   * @param code the code
   * @return the profile's wording, or the code itself where the profile does not know it
   */
  Text label(Vocabulary vocabulary, Code code);

  /** Labels that show each code as it is. */
  static Labels codes() {
    return (vocabulary, code) -> new Text(code.value(), code.value());
  }
}
