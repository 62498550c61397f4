package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The characters that the fonts lack, each with the element that holds it. Collected over the whole
 * document, so that one run names all of them. Belongs to one layout run; not thread-safe.
 */
public final class MissingGlyphs {

  private static final int MOST = 100;

  private final Set<Missing> found = new LinkedHashSet<>();

  /**
   * A character that cannot be printed.
   *
   * @param codePoint the character
   * @param role what holds it
   * @param path where it stands
   */
  public record Missing(int codePoint, Role role, String path) {}

  void add(int codePoint, Element element) {
    if (found.size() < MOST) {
      found.add(new Missing(codePoint, element.role(), element.path()));
    }
  }

  /** What was found, in reading order; at most 100. */
  public List<Missing> found() {
    return new ArrayList<>(found);
  }
}
