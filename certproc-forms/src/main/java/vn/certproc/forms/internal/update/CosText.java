package vn.certproc.forms.internal.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Writes PDFBox's objects as a file has them (ISO 32000-1, 7.3). What an object holds is written
 * inside it, or referred to, as PDFBox means it: what has a key is in the file by now; a dictionary
 * that is new and not said to be direct, and each stream, is an object of its own, and handed on.
 * Not thread-safe.
 */
final class CosText {

  /** Deeper than any object of a document that means something. */
  private static final int DEEPEST = 100;

  /** Takes a new object that was met inside another, and says under which key it will stand. */
  interface Others {
    COSObjectKey keyOf(COSDictionary other);
  }

  private final Others others;
  private int depth;

  CosText(Others others) {
    this.others = others;
  }

  /** The body of an object that stands alone. */
  byte[] body(COSBase object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (object instanceof COSStream stream) {
      stream(stream, out);
    } else if (object instanceof COSDictionary dictionary) {
      dictionary(dictionary, out);
    } else if (object instanceof COSArray array) {
      array(array, out);
    } else {
      simple(object, out);
    }
    return out.toByteArray();
  }

  private void stream(COSStream stream, OutputStream out) throws IOException {
    byte[] content;
    try (InputStream raw = stream.createRawInputStream()) {
      content = raw.readAllBytes();
    }
    COSDictionary entries = new COSDictionary(stream);
    entries.setInt(COSName.LENGTH, content.length);
    dictionary(entries, out);
    ascii("stream\n", out);
    out.write(content);
    ascii("\nendstream", out);
  }

  private void write(COSBase object, OutputStream out) throws IOException {
    if (++depth > DEEPEST) {
      throw new IOException("objects nested too deep");
    }
    if (object instanceof COSObject reference) {
      reference(reference.getKey(), out);
    } else if (object instanceof COSDictionary || object instanceof COSArray) {
      container(object, out);
    } else {
      simple(object, out);
    }
    depth--;
  }

  private void container(COSBase object, OutputStream out) throws IOException {
    if (object.getKey() != null) {
      reference(object.getKey(), out);
    } else if (object instanceof COSArray array) {
      array(array, out);
    } else if (object instanceof COSStream || !object.isDirect()) {
      reference(others.keyOf((COSDictionary) object), out);
    } else {
      dictionary((COSDictionary) object, out);
    }
  }

  private void dictionary(COSDictionary dictionary, OutputStream out) throws IOException {
    ascii("<<", out);
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      entry.getKey().writePDF(out);
      ascii(" ", out);
      write(entry.getValue(), out);
    }
    ascii(">>", out);
  }

  private void array(COSArray array, OutputStream out) throws IOException {
    ascii("[", out);
    for (int i = 0; i < array.size(); i++) {
      ascii(i == 0 ? "" : " ", out);
      write(array.get(i), out);
    }
    ascii("]", out);
  }

  private static void simple(COSBase object, OutputStream out) throws IOException {
    if (object instanceof COSName name) {
      name.writePDF(out);
    } else if (object instanceof COSInteger integer) {
      integer.writePDF(out);
    } else if (object instanceof COSFloat real) {
      real.writePDF(out);
    } else if (object instanceof COSBoolean truth) {
      truth.writePDF(out);
    } else if (object instanceof COSString string) {
      COSWriter.writeString(string, out);
    } else if (object instanceof COSNull) {
      ascii("null", out);
    } else {
      throw new IOException("an object of a kind that cannot be written");
    }
  }

  private static void reference(COSObjectKey key, OutputStream out) throws IOException {
    ascii(key.getNumber() + " " + key.getGeneration() + " R", out);
  }

  private static void ascii(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
