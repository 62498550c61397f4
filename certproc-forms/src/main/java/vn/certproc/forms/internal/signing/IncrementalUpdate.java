package vn.certproc.forms.internal.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
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
 * Appends changed and new objects to a file (ISO 32000-1, 7.5.6), and nothing else. Its own:
 * PDFBox's writer loads every object of the file before it appends the first one, which takes a
 * list of ten thousand rows half a minute and 200 MB. For one file; not thread-safe.
 */
public final class IncrementalUpdate {

  private final byte[] original;
  private final COSDocument document;
  private final ByteArrayOutputStream out;
  private final Map<COSObjectKey, COSBase> changed = new LinkedHashMap<>();
  private final Map<COSBase, COSObjectKey> added = new IdentityHashMap<>();
  private final Deque<COSBase> queue = new ArrayDeque<>();
  private final TreeMap<Long, Written> written = new TreeMap<>();
  private long next;

  private record Written(int generation, int offset) {}

  /**
   * An update.
   *
   * @param original the file, as the document was read from it
   */
  public IncrementalUpdate(byte[] original, COSDocument document) {
    this.original = original;
    this.document = document;
    this.out = new ByteArrayOutputStream(original.length + 16 * 1024);
    long highest = document.getTrailer().getLong(COSName.SIZE, 1) - 1;
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      highest = Math.max(highest, key.getNumber());
    }
    this.next = highest + 1;
  }

  /**
   * Says that something was changed.
   *
   * @param part a dictionary or array
   * @param owner what it stands in, written in its place where it is no object of its own
   */
  public void changed(COSBase part, COSBase owner) {
    COSBase whole = part.getKey() != null ? part : owner;
    if (whole.getKey() != null) {
      changed.put(whole.getKey(), whole);
    }
  }

  /**
   * The file with its update.
   *
   * @param identity the second part of its identity (14.4)
   */
  public byte[] write(byte[] identity) throws IOException {
    out.writeBytes(original);
    for (Map.Entry<COSObjectKey, COSBase> entry : changed.entrySet()) {
      object(entry.getKey(), entry.getValue());
    }
    while (!queue.isEmpty()) {
      COSBase one = queue.remove();
      object(added.get(one), one);
    }
    new UpdateTable(document, out, identity).write(next, offsets());
    return out.toByteArray();
  }

  private TreeMap<Long, int[]> offsets() {
    TreeMap<Long, int[]> all = new TreeMap<>();
    written.forEach(
        (number, where) -> all.put(number, new int[] {where.offset(), where.generation()}));
    return all;
  }

  private void object(COSObjectKey key, COSBase value) throws IOException {
    raw(out.size() == original.length ? "\n" : "");
    written.put(key.getNumber(), new Written(key.getGeneration(), out.size()));
    raw(key.getNumber() + " " + key.getGeneration() + " obj\n");
    if (value instanceof COSDictionary dictionary) {
      dictionary(dictionary);
    } else if (value instanceof COSArray array) {
      array(array);
    }
    if (value instanceof COSStream stream) {
      raw("stream\n");
      try (InputStream content = stream.createRawInputStream()) {
        out.writeBytes(content.readAllBytes());
      }
      raw("\nendstream");
    }
    raw("\nendobj\n");
  }

  private void dictionary(COSDictionary dictionary) throws IOException {
    raw("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      entry.getKey().writePDF(out);
      raw(" ");
      value(entry.getValue());
      raw("\n");
    }
    raw(">>");
  }

  private void array(COSArray array) throws IOException {
    raw("[");
    for (int i = 0; i < array.size(); i++) {
      raw(i == 0 ? "" : i % 10 == 0 ? "\n" : " ");
      value(array.get(i));
    }
    raw("]");
  }

  private void value(COSBase value) throws IOException {
    if (value instanceof COSObject object) {
      reference(object.getKey());
    } else if (value instanceof COSDictionary || value instanceof COSArray) {
      container(value);
    } else if (value instanceof COSString text) {
      COSWriter.writeString(text, out);
    } else if (value instanceof COSName name) {
      name.writePDF(out);
    } else if (value instanceof COSInteger number) {
      number.writePDF(out);
    } else if (value instanceof COSFloat number) {
      number.writePDF(out);
    } else if (value instanceof COSBoolean truth) {
      truth.writePDF(out);
    } else {
      COSNull.NULL.writePDF(out);
    }
  }

  /** What is an object of its own, or has to be one, is referred to. */
  private void container(COSBase value) throws IOException {
    boolean inside = value instanceof COSArray || value.isDirect();
    if (value.getKey() != null) {
      reference(value.getKey());
    } else if (inside && !(value instanceof COSStream)) {
      if (value instanceof COSDictionary dictionary) {
        dictionary(dictionary);
      } else {
        array((COSArray) value);
      }
    } else {
      COSObjectKey key = added.get(value);
      if (key == null) {
        key = new COSObjectKey(next++, 0);
        added.put(value, key);
        queue.add(value);
      }
      reference(key);
    }
  }

  private void reference(COSObjectKey key) {
    raw(key.getNumber() + " " + key.getGeneration() + " R");
  }

  private void raw(String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
