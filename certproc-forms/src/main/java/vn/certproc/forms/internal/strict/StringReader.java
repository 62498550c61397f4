package vn.certproc.forms.internal.strict;

import java.io.ByteArrayOutputStream;
import vn.certproc.forms.internal.strict.PdfValue.Str;

/** Reads a string (ISO 32000-2 §7.3.4). */
final class StringReader {

  private final Bytes in;

  StringReader(Bytes in) {
    this.in = in;
  }

  /** A string in parentheses. */
  Str literal() {
    int from = in.at;
    in.at++;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int open = 1;
    while (true) {
      int c = in.next();
      if (c < 0) {
        throw in.damage("string-end");
      }
      if (c == '\\') {
        escape(out);
        continue;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open == 0) {
        return str(out, from, false);
      }
      out.write(lineEnd(c));
    }
  }

  /** Every end of a line inside a string means a line feed. */
  private int lineEnd(int c) {
    if (c != '\r') {
      return c;
    }
    if (in.peek() == '\n') {
      in.at++;
    }
    return '\n';
  }

  private void escape(ByteArrayOutputStream out) {
    int c = in.next();
    switch (c) {
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case 'b' -> out.write('\b');
      case 'f' -> out.write('\f');
      case '\n' -> {}
      case '\r' -> lineEnd(c);
      default -> {
        if (c < '0' || c > '7') {
          // The spec says that the backslash is then ignored.
          out.write(c);
          return;
        }
        int value = c - '0';
        for (int i = 0; i < 2 && in.peek() >= '0' && in.peek() <= '7'; i++) {
          value = value * 8 + in.next() - '0';
        }
        out.write(value);
      }
    }
  }

  /** A string in hexadecimal digits. */
  Str hexadecimal() {
    int from = in.at;
    in.at++;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int high = -1;
    while (true) {
      int c = in.next();
      if (c == '>') {
        break;
      }
      if (Bytes.isSpace(c)) {
        continue;
      }
      int digit = c < 0 ? -1 : Character.digit(c, 16);
      if (digit < 0) {
        throw in.damage("string-digit");
      }
      if (high < 0) {
        high = digit;
      } else {
        out.write(high * 16 + digit);
        high = -1;
      }
    }
    if (high >= 0) {
      out.write(high * 16);
    }
    return str(out, from, true);
  }

  private Str str(ByteArrayOutputStream out, int from, boolean hex) {
    return new Str(out.toByteArray(), in.file ? from : -1, in.at, hex);
  }
}
