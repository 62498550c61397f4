package vn.certproc.api.model;

import java.util.Optional;

/** A constant with the stable code that stands for it in XML, JSON and on the command line. */
public interface Coded {

  /** The code: lower-case, hyphenated, never changed once published. */
  String code();

  /**
   * The constant of a code.
   *
   * @param type the enum to look in
   * @param code the code, exactly
   * @return the constant, or empty where the enum has none of that code
   */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
    for (E each : type.getEnumConstants()) {
      if (each.code().equals(code)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
