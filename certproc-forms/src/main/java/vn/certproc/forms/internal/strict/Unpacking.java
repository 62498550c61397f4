package vn.certproc.forms.internal.strict;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Name;
import vn.certproc.forms.internal.strict.PdfValue.Stream;

/** Unpacks the streams that belong to a file's structure: plain, or deflated with a predictor. */
final class Unpacking {

  private static final int BUFFER = 16 * 1024;

  private Unpacking() {}

  static byte[] content(byte[] file, Stream stream, Work work) {
    PdfValue filter = single(stream.dict().get("Filter"));
    if (filter.equals(PdfValue.NULL)) {
      work.unpacked(stream.to() - stream.from());
      return Arrays.copyOfRange(file, stream.from(), stream.to());
    }
    if (!(filter instanceof Name name && name.value().equals("FlateDecode"))) {
      throw new PdfDamage("structure-filter", stream.from());
    }
    byte[] plain = inflate(file, stream, work);
    return single(stream.dict().get("DecodeParms")) instanceof Dict parameters
        ? Predictor.undo(plain, parameters, stream.from())
        : plain;
  }

  /** The value, or the one item of an array of one. */
  private static PdfValue single(PdfValue value) {
    return value instanceof Arr array && array.items().size() == 1 ? array.items().get(0) : value;
  }

  private static byte[] inflate(byte[] file, Stream stream, Work work) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, stream.from(), stream.to() - stream.from());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new PdfDamage("structure-packing", stream.from());
        }
        work.unpacked(n);
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new PdfDamage("structure-packing", stream.from());
    } finally {
      inflater.end();
    }
  }
}
