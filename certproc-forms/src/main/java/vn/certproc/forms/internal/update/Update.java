package vn.certproc.forms.internal.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * One incremental update: objects that are new or other than before, a table of these alone, and a
 * trailer that leads on to the table before. The file's bytes stay as they are. Only what is
 * appended is held beside the file, so the size of the document does not matter; PDFBox's own
 * writer loads every object before it appends the first one, which takes a list of ten thousand
 * rows half a minute and 200 MB. The same update gives the same bytes. Not thread-safe.
 */
public final class Update {

  private final BaseFile base;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
  private final SortedMap<Long, Written> table = new TreeMap<>();
  private final IdentityHashMap<COSDictionary, COSObjectKey> others = new IdentityHashMap<>();
  private final Map<COSObjectKey, COSBase> changed = new LinkedHashMap<>();
  private final Deque<COSDictionary> waiting = new ArrayDeque<>();
  private final CosText text = new CosText(this::keyOf);
  private final int start;
  private long next;

  /** Where an object of the update stands in the file. */
  record Written(int at, int generation) {}

  /** Begins an update of a file. */
  public Update(BaseFile base) {
    this.base = base;
    this.start = base.bytes().length;
    this.next = base.firstFree();
    // What comes after the last line of the file begins a line of its own.
    ascii("\n");
  }

  /** A number for an object that is written later. */
  public COSObjectKey reserve() {
    return new COSObjectKey(next++, 0);
  }

  /**
   * Says that a part of the document was changed; it is written at the end, as it is then.
   *
   * @param part a dictionary or array
   * @param owner what it stands in, written in its place where it is no object of its own; where
   *     that is new too, it is written with what refers to it
   */
  public void changed(COSBase part, COSBase owner) {
    COSBase whole = part.getKey() != null ? part : owner;
    if (whole.getKey() != null) {
      changed.put(whole.getKey(), whole);
    }
  }

  /** Writes an object under its number, new or in the place of the one that was there. */
  public void write(COSObjectKey key, COSBase object) throws IOException {
    write(key, text.body(object));
    while (!waiting.isEmpty()) {
      COSDictionary other = waiting.remove();
      write(keyOf(other), text.body(other));
    }
  }

  /**
   * Writes an object that is in bytes by now.
   *
   * @return where its first byte stands in the file
   */
  public int write(COSObjectKey key, byte[] body) {
    table.put(key.getNumber(), new Written(position(), key.getGeneration()));
    ascii(key.getNumber() + " " + key.getGeneration() + " obj\n");
    int at = position();
    out.writeBytes(body);
    ascii("\nendobj\n");
    return at;
  }

  private COSObjectKey keyOf(COSDictionary other) {
    return others.computeIfAbsent(
        other,
        met -> {
          waiting.add(met);
          return reserve();
        });
  }

  /** The file with the update. */
  public byte[] finish() throws IOException {
    for (Map.Entry<COSObjectKey, COSBase> object : changed.entrySet()) {
      write(object.getKey(), object.getValue());
    }
    int at = position();
    UpdateTable.write(base, table, next, at, out);
    ascii("startxref\n" + at + "\n%%EOF\n");
    byte[] appended = out.toByteArray();
    byte[] whole = Arrays.copyOf(base.bytes(), start + appended.length);
    System.arraycopy(appended, 0, whole, start, appended.length);
    return whole;
  }

  private int position() {
    return start + out.size();
  }

  private void ascii(String line) {
    out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
  }
}
