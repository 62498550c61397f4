package vn.certproc.forms.internal.strict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import vn.certproc.forms.internal.strict.PdfValue.Stream;

/** The objects inside streams of objects (ISO 32000-2 §7.5.7). Not thread-safe. */
final class PackedObjects {

  private final byte[] file;
  private final Work work;
  private final IntFunction<PdfValue> streams;
  private final Map<Integer, List<Item>> read = new HashMap<>();

  /** One object of a stream. */
  private record Item(int number, PdfValue value) {}

  /**
   * Nothing read yet.
   *
   * @param streams finds the stream of a number
   */
  PackedObjects(byte[] file, Work work, IntFunction<PdfValue> streams) {
    this.file = file;
    this.work = work;
    this.streams = streams;
  }

  /** The value of an object that its entry says is here. */
  PdfValue value(int number, XrefEntry.Packed at) {
    List<Item> items = read.get(at.stream());
    if (items == null) {
      items = unpack(at.stream());
      read.put(at.stream(), items);
    }
    if (at.index() >= items.size() || items.get(at.index()).number() != number) {
      throw new PdfDamage("packed-object", 0);
    }
    return items.get(at.index()).value();
  }

  /** The numbers of the objects in a stream, in its order. */
  List<Integer> numbers(Stream stream) {
    return unpack(stream).stream().map(Item::number).toList();
  }

  private List<Item> unpack(int number) {
    if (!(streams.apply(number) instanceof Stream stream) || !stream.dict().is("Type", "ObjStm")) {
      throw new PdfDamage("object-stream", 0);
    }
    return unpack(stream);
  }

  private List<Item> unpack(Stream stream) {
    byte[] data = Unpacking.content(file, stream, work);
    int count = whole(stream, "N");
    int first = whole(stream, "First");
    if (count > data.length / 2 || first > data.length) {
      throw new PdfDamage("object-stream", stream.from());
    }
    int[] numbers = new int[count];
    int[] offsets = new int[count];
    Bytes head = new Bytes(data, 0, first, false);
    for (int i = 0; i < count; i++) {
      head.skipSpace();
      numbers[i] = head.digits();
      head.skipSpace();
      offsets[i] = head.digits();
      if (offsets[i] > data.length - first || (i > 0 && offsets[i] <= offsets[i - 1])) {
        throw new PdfDamage("object-stream", stream.from());
      }
    }
    return items(data, first, numbers, offsets);
  }

  private List<Item> items(byte[] data, int first, int[] numbers, int[] offsets) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      int to = i + 1 < numbers.length ? first + offsets[i + 1] : data.length;
      Bytes in = new Bytes(data, first + offsets[i], to, false);
      PdfValue value = new ValueReader(in, work).value();
      in.skip();
      if (in.at != to) {
        throw new PdfDamage("object-stream", 0);
      }
      items.add(new Item(numbers[i], value));
    }
    return items;
  }

  private static int whole(Stream stream, String key) {
    return stream
        .dict()
        .integer(key)
        .orElseThrow(() -> new PdfDamage("object-stream", stream.from()));
  }
}
