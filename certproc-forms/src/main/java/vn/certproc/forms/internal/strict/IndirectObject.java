package vn.certproc.forms.internal.strict;

import java.util.function.ToIntFunction;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Stream;

/**
 * An object as it stands in the file. Immutable.
 *
 * @param number its number
 * @param generation its generation
 * @param from where it begins
 * @param to behind its last byte
 */
record IndirectObject(int number, int generation, int from, int to, PdfValue value) {

  /**
   * Reads the object that begins exactly at the given place.
   *
   * @param length finds the number behind a stream's length where that is a reference
   */
  static IndirectObject read(
      byte[] file, int offset, int end, Work work, ToIntFunction<PdfValue> length) {
    Bytes in = new Bytes(file, offset, end, true);
    int number = in.digits();
    in.skipSpace();
    int generation = in.digits();
    in.skipSpace();
    in.expect("obj");
    PdfValue value = new ValueReader(in, work).value();
    in.skip();
    if (value instanceof Dict dict && in.startsWith("stream")) {
      value = stream(in, dict, length.applyAsInt(dict.get("Length")));
      in.skipSpace();
    }
    in.expect("endobj");
    return new IndirectObject(number, generation, offset, in.at, value);
  }

  private static Stream stream(Bytes in, Dict dict, int length) {
    in.at += "stream".length();
    if (in.peek() == '\r') {
      in.at++;
    }
    if (in.next() != '\n') {
      throw in.damage("stream-start");
    }
    int from = in.at;
    if (length < 0 || length > in.end - from) {
      throw in.damage("stream-length");
    }
    in.at = from + length;
    in.skipSpace();
    in.expect("endstream");
    return new Stream(dict, from, from + length);
  }
}
