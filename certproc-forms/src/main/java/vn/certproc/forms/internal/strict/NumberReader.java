package vn.certproc.forms.internal.strict;

import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Real;

/** Reads a number (ISO 32000-2 §7.3.3): a sign, digits, at most one point; nothing else. */
final class NumberReader {

  /** Longer ones overflow in one reader or another. */
  private static final int LONGEST = 18;

  private static final int LONGEST_REAL = 40;

  private final Bytes in;

  NumberReader(Bytes in) {
    this.in = in;
  }

  PdfValue number() {
    int from = in.at;
    if (in.peek() == '+' || in.peek() == '-') {
      in.at++;
    }
    int digits = run();
    if (in.peek() != '.') {
      return integer(from, digits);
    }
    in.at++;
    digits += run();
    if (digits == 0 || digits > LONGEST_REAL || Bytes.isRegular(in.peek())) {
      throw in.damage("number");
    }
    return new Real(Double.parseDouble(in.text(from, in.at)));
  }

  private Int integer(int from, int digits) {
    if (digits == 0 || digits > LONGEST || Bytes.isRegular(in.peek())) {
      throw in.damage("number");
    }
    return new Int(Long.parseLong(in.text(from, in.at)));
  }

  private int run() {
    int from = in.at;
    while (in.peek() >= '0' && in.peek() <= '9') {
      in.at++;
    }
    return in.at - from;
  }
}
