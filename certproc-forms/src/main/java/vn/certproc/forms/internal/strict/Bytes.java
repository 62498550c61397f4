package vn.certproc.forms.internal.strict;

import java.nio.charset.StandardCharsets;

/** The bytes of a file, or of an unpacked stream of objects, with a place. */
final class Bytes {

  final byte[] data;

  /** Behind the last byte that belongs to it. */
  final int end;

  /** Whether these are the bytes of the file itself. */
  final boolean file;

  int at;

  Bytes(byte[] data, int at, int end, boolean file) {
    this.data = data;
    this.at = at;
    this.end = end;
    this.file = file;
  }

  /** The next byte, unread; -1 at the end. */
  int peek() {
    return at < end ? data[at] & 0xff : -1;
  }

  /** The byte so many places further on; -1 beyond the end. */
  int peek(int further) {
    int i = at + further;
    return i >= 0 && i < end ? data[i] & 0xff : -1;
  }

  int next() {
    return at < end ? data[at++] & 0xff : -1;
  }

  /** Steps over white space and comments. */
  void skip() {
    while (at < end) {
      int c = data[at] & 0xff;
      if (c == '%') {
        while (at < end && data[at] != '\n' && data[at] != '\r') {
          at++;
        }
      } else if (isSpace(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  /** Steps over white space alone. */
  void skipSpace() {
    while (at < end && isSpace(data[at] & 0xff)) {
      at++;
    }
  }

  /** Whether this word stands here; not whether it ends here. */
  boolean startsWith(String word) {
    if (at < 0 || end - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (data[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Reads a word that must stand here, as a whole. */
  void expect(String word) {
    if (!startsWith(word) || isRegular(peek(word.length()))) {
      throw damage(word + "-missing");
    }
    at += word.length();
  }

  /** Reads a number of digits alone; not negative. */
  int digits() {
    int from = at;
    long value = 0;
    while (at < end && at - from < 11 && data[at] >= '0' && data[at] <= '9') {
      value = value * 10 + data[at] - '0';
      at++;
    }
    if (at == from || value > Integer.MAX_VALUE || isRegular(peek())) {
      throw damage("number");
    }
    return (int) value;
  }

  String text(int from, int to) {
    return new String(data, from, to - from, StandardCharsets.ISO_8859_1);
  }

  PdfDamage damage(String what) {
    return new PdfDamage(what, file ? at : 0);
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
  }

  static boolean isDelimiter(int c) {
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{'
        || c == '}' || c == '/' || c == '%';
  }

  /** Neither white space nor a delimiter nor the end. */
  static boolean isRegular(int c) {
    return c >= 0 && !isSpace(c) && !isDelimiter(c);
  }
}
