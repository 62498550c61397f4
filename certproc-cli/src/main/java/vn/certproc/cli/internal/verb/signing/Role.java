package vn.certproc.cli.internal.verb.signing;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Coded;

/**
 * In whose place somebody signs: {@code person}, {@code agency}, or one of several of a kind, as
 * minutes have: {@code person-2}. In the order of signing: persons first, of a kind by number, and
 * whoever has no number takes what is left. Immutable.
 *
 * @param kind a person or an agency
 * @param number from 1; 0 where there is none
 */
public record Role(SignerKind kind, int number) implements Comparable<Role> {

  /** What a role is written as. */
  static final String SHAPE = "(?:person|agency)(?:-[1-9])?";

  private static final Pattern PARTS = Pattern.compile("(person|agency)(?:-([1-9]))?");
  private static final Comparator<Role> ORDER =
      Comparator.comparing(Role::kind)
          .thenComparing(role -> !role.isNumbered())
          .thenComparing(Role::number);

  /**
   * Reads a role.
   *
   * @throws IllegalArgumentException when it does not have the shape
   */
  static Role of(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no role: " + text);
    }
    SignerKind kind = Coded.find(SignerKind.class, parts.group(1)).orElseThrow();
    return new Role(kind, parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)));
  }

  /** Whether it is one of several of a kind. */
  public boolean isNumbered() {
    return number > 0;
  }

  /** The kind's role: what is told for it is for each of the kind. */
  Role general() {
    return new Role(kind, 0);
  }

  /** What it is written as; of a numbered one the name of its field. */
  public String code() {
    return isNumbered() ? kind.code() + "-" + number : kind.code();
  }

  @Override
  public int compareTo(Role other) {
    return ORDER.compare(this, other);
  }
}
