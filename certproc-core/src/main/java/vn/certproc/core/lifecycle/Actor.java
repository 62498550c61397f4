package vn.certproc.core.lifecycle;

import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * Who did something: a role, and an id that means something to the host alone. Two events of one
 * person are known by the same id. Immutable and thread-safe.
 *
 * @param role the role's code
 * @param id 1–64 characters of {@code A-Z a-z 0-9 . _ @ : -}; never a personal number
 */
public record Actor(String role, String id) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@:-]{0,63}");

  /**
   * Nine digits: CMND; ten: a personal tax code or a telephone; twelve, also inside a longer id:
   * CCCD.
   */
  private static final Pattern PERSONAL =
      Pattern.compile("[0-9]{9,12}|(?:.*[^0-9])?[0-9]{12}(?:[^0-9].*)?");

  /**
   * Checks the id.
   *
   * @throws InvalidValueException {@code lifecycle-actor-shape}, or {@code
   *     lifecycle-actor-personal} when it looks like a personal number
   */
  public Actor {
    Words.code("role", role);
    if (!SHAPE.matcher(id).matches()) {
      throw new InvalidValueException("lifecycle-actor-shape", "by");
    }
    if (PERSONAL.matcher(id).matches()) {
      throw new InvalidValueException("lifecycle-actor-personal", "by");
    }
  }

  /**
   * Whether both ids name one person: letter case, the one thing they vary in, is no difference.
   */
  boolean isSamePerson(Actor other) {
    return id.equalsIgnoreCase(other.id);
  }
}
