package vn.certproc.forms.internal.check;

import org.apache.pdfbox.pdmodel.graphics.PDLineDashPattern;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** How something is painted, as a number: equal where it looks equal. */
final class Looks {

  /** Lighter than this, on white paper, is not read. */
  private static final double PALE = 0.85;

  private static final double FAINT = 0.15;

  private Looks() {}

  /** Of a glyph: kind of painting, colours, size and slope. */
  static long text(PDGraphicsState state, Matrix matrix) {
    int mode = state.getTextState().getRenderingMode().intValue();
    long look = Ink.mix(17, mode);
    look = Ink.mix(look, filled(state));
    look = Ink.mix(look, mode % 4 == 0 || mode % 4 == 3 ? 0 : stroked(state));
    look = Ink.mix(look, Math.round(matrix.getScaleX() * 100));
    look = Ink.mix(look, Math.round(matrix.getShearY() * 100));
    look = Ink.mix(look, Math.round(matrix.getShearX() * 100));
    return Ink.mix(look, Math.round(matrix.getScaleY() * 100));
  }

  /** Of a path. */
  static long path(PDGraphicsState state, boolean fill, boolean stroke) {
    long look = fill ? Ink.mix(23, filled(state)) : 29;
    return stroke ? Ink.mix(look, stroked(state)) : look;
  }

  private static long filled(PDGraphicsState state) {
    return shared(state, color(state.getNonStrokingColor()), state.getNonStrokeAlphaConstant());
  }

  private static long stroked(PDGraphicsState state) {
    long look = shared(state, color(state.getStrokingColor()), state.getAlphaConstant());
    look = Ink.mix(look, Math.round(state.getLineWidth() * 100));
    look = Ink.mix(look, state.getLineCap());
    PDLineDashPattern dash = state.getLineDashPattern();
    for (float length : dash.getDashArray()) {
      look = Ink.mix(look, Math.round(length * 100));
    }
    return look;
  }

  private static long shared(PDGraphicsState state, long color, double alpha) {
    long look = Ink.mix(color, Math.round(alpha * 100));
    look = Ink.mix(look, state.getSoftMask() == null ? 0 : 1);
    look = Ink.mix(look, state.getTransfer() == null ? 0 : 1);
    return Ink.mix(look, state.getBlendMode() == BlendMode.NORMAL ? 0 : 1);
  }

  private static long color(PDColor color) {
    long hash = color.getColorSpace().getName().hashCode();
    for (float component : color.getComponents()) {
      hash = Ink.mix(hash, Math.round(component * 250));
    }
    return color.isPattern() ? Ink.mix(hash, 3) : hash;
  }

  /** Whether a text painted so can be read on white. */
  static boolean legible(PDGraphicsState state) {
    int mode = state.getTextState().getRenderingMode().intValue();
    boolean fills = mode == 0 || mode == 2;
    boolean strokes = mode == 1 || mode == 2;
    return state.getSoftMask() == null
        && ((fills
                && state.getNonStrokeAlphaConstant() > FAINT
                && lightness(state.getNonStrokingColor()) < PALE)
            || (strokes
                && state.getAlphaConstant() > FAINT
                && lightness(state.getStrokingColor()) < PALE));
  }

  /** From 0, black, to 1; what cannot be told counts as dark. */
  private static double lightness(PDColor color) {
    float[] parts = color.getComponents();
    if (color.isPattern() || parts.length == 0) {
      return 0;
    }
    double sum = 0;
    for (float part : parts) {
      sum += part;
    }
    return parts.length == 4 ? 1 - Math.min(1, sum) : sum / parts.length;
  }

  /** Whether a filling hides what lies below. */
  static boolean opaque(PDGraphicsState state) {
    return state.getNonStrokeAlphaConstant() > 0.5;
  }
}
