package vn.certproc.forms.internal.strict;

/**
 * The last lines of a file or of a revision: {@code startxref}, an offset, {@code %%EOF} (ISO
 * 32000-2 §7.5.5). Immutable.
 *
 * @param from where the word startxref begins
 * @param xref where the newest cross-reference section begins
 * @param to behind the end-of-file marker
 */
record Ending(int from, int xref, int to) {

  private static final String MARKER = "%%EOF";
  private static final String WORD = "startxref";

  /** Reads the ending that closes the bytes before {@code end}; white space may follow it. */
  static Ending before(byte[] file, int end) {
    int to = back(file, end, true);
    int marker = to - MARKER.length();
    if (!new Bytes(file, marker, end, true).startsWith(MARKER)) {
      throw new PdfDamage("end-marker", Math.max(0, to));
    }
    int digitsEnd = back(file, marker, true);
    int digits = back(file, digitsEnd, false);
    int wordEnd = back(file, digits, true);
    int word = wordEnd - WORD.length();
    if (digits == digitsEnd
        || wordEnd == digits
        || !new Bytes(file, word, end, true).startsWith(WORD)
        || !lineBegins(file, word)) {
      throw new PdfDamage("startxref", marker);
    }
    return new Ending(word, new Bytes(file, digits, digitsEnd, true).digits(), to);
  }

  /** Steps back over white space, or over digits. */
  private static int back(byte[] file, int from, boolean space) {
    int at = from;
    while (at > 0
        && (space
            ? Bytes.isSpace(file[at - 1] & 0xff)
            : file[at - 1] >= '0' && file[at - 1] <= '9')) {
      at--;
    }
    return at;
  }

  private static boolean lineBegins(byte[] file, int at) {
    return at > 0 && Bytes.isSpace(file[at - 1] & 0xff);
  }
}
