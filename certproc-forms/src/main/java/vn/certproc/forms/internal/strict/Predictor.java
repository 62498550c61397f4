package vn.certproc.forms.internal.strict;

import java.util.Map;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;

/** Undoes the PNG predictors of bytes (ISO 32000-2 §7.4.4.4). */
final class Predictor {

  private static final int LONGEST_ROW = 4096;

  private Predictor() {}

  static byte[] undo(byte[] data, Dict parameters, int offset) {
    int predictor = number(parameters, "Predictor", 1, offset);
    if (predictor == 1) {
      return data;
    }
    int columns = number(parameters, "Columns", 1, offset);
    boolean bytes =
        number(parameters, "Colors", 1, offset) == 1
            && number(parameters, "BitsPerComponent", 8, offset) == 8;
    if (predictor < 10 || predictor > 15 || columns < 1 || columns > LONGEST_ROW || !bytes) {
      throw new PdfDamage("structure-predictor", offset);
    }
    return rows(data, columns, offset);
  }

  private static byte[] rows(byte[] data, int columns, int offset) {
    int rows = data.length / (columns + 1);
    if (rows * (columns + 1) != data.length) {
      throw new PdfDamage("structure-predictor", offset);
    }
    byte[] out = new byte[rows * columns];
    for (int row = 0; row < rows; row++) {
      int kind = data[row * (columns + 1)];
      for (int i = 0; i < columns; i++) {
        int at = row * columns + i;
        int left = i == 0 ? 0 : out[at - 1] & 0xff;
        int up = row == 0 ? 0 : out[at - columns] & 0xff;
        int upLeft = row == 0 || i == 0 ? 0 : out[at - columns - 1] & 0xff;
        out[at] =
            (byte) (data[row * (columns + 1) + 1 + i] + guess(kind, left, up, upLeft, offset));
      }
    }
    return out;
  }

  private static int guess(int kind, int left, int up, int upLeft, int offset) {
    return switch (kind) {
      case 0 -> 0;
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> paeth(left, up, upLeft);
      default -> throw new PdfDamage("structure-predictor", offset);
    };
  }

  private static int paeth(int left, int up, int upLeft) {
    int p = left + up - upLeft;
    int a = Math.abs(p - left);
    int b = Math.abs(p - up);
    int c = Math.abs(p - upLeft);
    if (a <= b && a <= c) {
      return left;
    }
    return b <= c ? up : upLeft;
  }

  private static int number(Dict parameters, String key, int otherwise, int offset) {
    if (!parameters.has(key)) {
      return otherwise;
    }
    Map<String, PdfValue> entries = parameters.entries();
    if (entries.get(key) instanceof Int i && i.value() >= 0 && i.value() <= LONGEST_ROW) {
      return (int) i.value();
    }
    throw new PdfDamage("structure-predictor", offset);
  }
}
