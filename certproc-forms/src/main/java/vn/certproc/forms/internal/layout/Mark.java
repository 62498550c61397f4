package vn.certproc.forms.internal.layout;

import vn.certproc.api.decision.Signer;

/** Something that stands on a page at a place. Immutable and thread-safe. */
public sealed interface Mark {

  /** How far a line of text reaches above its base line, as a share of the type size. */
  double ABOVE = 0.85;

  /** How far it reaches below; with {@link #ABOVE} less than the closest line height. */
  double BELOW = 0.25;

  /** What it came from. */
  Element element();

  /** Whether it is a line of text, or stands in one. */
  default boolean inLine() {
    return true;
  }

  /** Its upper edge. */
  double top();

  /** Its lower edge. */
  double bottom();

  /** The same mark, lower by {@code dy}. */
  Mark lowered(double dy);

  /**
   * A piece of a line of text.
   *
   * @param x its left end
   * @param baseline the height of its base line
   * @param style how it is set
   * @param text the text, in NFC, without line breaks
   * @param wordGap what is added to each space so that the line fills its width
   * @param spaceAfter whether a space stands between it and what follows of the same element,
   *     though a line ends there: who hears or copies the text needs it
   */
  record TextMark(
      double x,
      double baseline,
      Style style,
      String text,
      double wordGap,
      boolean spaceAfter,
      Element element)
      implements Mark {

    /** A piece that nothing follows. */
    public TextMark(
        double x, double baseline, Style style, String text, double wordGap, Element element) {
      this(x, baseline, style, text, wordGap, false, element);
    }

    @Override
    public double top() {
      return baseline - style.size() * ABOVE;
    }

    @Override
    public double bottom() {
      return baseline + style.size() * BELOW;
    }

    @Override
    public Mark lowered(double dy) {
      return new TextMark(x, baseline + dy, style, text, wordGap, spaceAfter, element);
    }
  }

  /** A straight line, level or upright. */
  record RuleMark(
      double x1, double top, double x2, double bottom, double thickness, Element element)
      implements Mark {

    /** Whether it stands upright. */
    public boolean upright() {
      return x1 == x2;
    }

    @Override
    public boolean inLine() {
      return false;
    }

    @Override
    public Mark lowered(double dy) {
      return new RuleMark(x1, top + dy, x2, bottom + dy, thickness, element);
    }
  }

  /**
   * A dotted blank to write on.
   *
   * @param x its left end
   * @param baseline the base line of the line it stands on
   * @param width its length
   */
  record BlankMark(double x, double baseline, double width, Style style, Element element)
      implements Mark {

    @Override
    public double top() {
      return baseline - style.size() * ABOVE;
    }

    @Override
    public double bottom() {
      return baseline + style.size() * BELOW;
    }

    @Override
    public Mark lowered(double dy) {
      return new BlankMark(x, baseline + dy, width, style, element);
    }
  }

  /**
   * A tick box.
   *
   * @param x its left edge
   * @param baseline its lower edge
   * @param side its width and height
   */
  record TickMark(
      double x, double baseline, double side, boolean ticked, double thickness, Element element)
      implements Mark {

    @Override
    public double top() {
      return baseline - side;
    }

    @Override
    public double bottom() {
      return baseline;
    }

    @Override
    public Mark lowered(double dy) {
      return new TickMark(x, baseline + dy, side, ticked, thickness, element);
    }
  }

  /**
   * The place of a digital signature; nothing is printed there.
   *
   * @param x its left edge
   * @param top its upper edge
   * @param width of the field
   * @param height of the field
   * @param signer who signs there
   * @param number of the place among the document's places to sign, from 1
   */
  record PlaceMark(
      double x, double top, double width, double height, Signer signer, int number, Element element)
      implements Mark {

    @Override
    public double bottom() {
      return top + height;
    }

    @Override
    public boolean inLine() {
      return false;
    }

    @Override
    public Mark lowered(double dy) {
      return new PlaceMark(x, top + dy, width, height, signer, number, element);
    }
  }
}
