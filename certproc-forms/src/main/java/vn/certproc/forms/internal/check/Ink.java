package vn.certproc.forms.internal.check;

/**
 * Something painted on a page: a glyph, a path, an image, what a viewer draws of an annotation.
 * Lengths in points, y from the lower edge. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param order when it was painted; the later lies above
 * @param x a glyph's origin, else the left edge
 * @param y a glyph's base line, else the lower edge
 * @param left the left edge
 * @param bottom the lower edge
 * @param right the right edge
 * @param top the upper edge
 * @param look colour, size, type of painting; equal where these are
 * @param shape the outline; equal where that is
 * @param text what copying or searching gives; empty for what is no glyph
 * @param spoken what a screen reader says instead; empty where it says the text
 * @param visible whether the eye can see it, if nothing lies above
 * @param opaque whether it hides what lies below
 */
record Ink(
    Kind kind,
    int order,
    float x,
    float y,
    float left,
    float bottom,
    float right,
    float top,
    long look,
    long shape,
    String text,
    String spoken,
    boolean visible,
    boolean opaque) {

  /** What it is. */
  enum Kind {
    GLYPH,
    PATH,
    IMAGE,
    ANNOTATION
  }

  /** Equal for what looks equal at the same place, in whatever order it was painted. */
  long fingerprint() {
    long hash = kind.name().hashCode();
    hash = mix(hash, Math.round(x * 20));
    hash = mix(hash, Math.round(y * 20));
    hash = mix(hash, look);
    hash = mix(hash, shape);
    hash = mix(hash, text.hashCode());
    hash = mix(hash, spoken.hashCode());
    return mix(hash, visible ? 1 : 2);
  }

  static long mix(long hash, long value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  boolean glyph() {
    return kind == Kind.GLYPH;
  }

  float middleX() {
    return (left + right) / 2;
  }

  float middleY() {
    return (bottom + top) / 2;
  }

  /** Whether the middle of the other lies within this one's edges. */
  boolean holdsMiddle(Ink other) {
    return other.middleX() >= left
        && other.middleX() <= right
        && other.middleY() >= bottom
        && other.middleY() <= top;
  }
}
