package vn.certproc.forms.internal.strict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a PDF (ISO 32000-2 §7.3). Immutable. */
public sealed interface PdfValue {

  /** The null object; also what a reference to nothing means. */
  PdfValue NULL = new Null();

  /** The null object. */
  record Null() implements PdfValue {}

  /** A boolean. */
  record Bool(boolean value) implements PdfValue {}

  /** An integer. */
  record Int(long value) implements PdfValue {}

  /** A number with a decimal point. */
  record Real(double value) implements PdfValue {}

  /** A name, its escapes undone; one character for each byte. */
  record Name(String value) implements PdfValue {}

  /** A reference to an indirect object. */
  record Ref(int number, int generation) implements PdfValue {}

  /** An array. */
  record Arr(List<PdfValue> items) implements PdfValue {
    /** Copies the items. */
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A dictionary; an entry whose value is null is not there. */
  record Dict(Map<String, PdfValue> entries) implements PdfValue {
    /** The entry as it stands, or null's object where there is none. */
    public PdfValue get(String key) {
      return entries.getOrDefault(key, NULL);
    }

    /** Whether there is such an entry. */
    public boolean has(String key) {
      return entries.containsKey(key);
    }

    /** The integer of a key that must stand here directly. */
    public Optional<Integer> integer(String key) {
      return get(key) instanceof Int i && i.value() >= 0 && i.value() <= Integer.MAX_VALUE
          ? Optional.of((int) i.value())
          : Optional.empty();
    }

    /** Whether a key has this name as its direct value. */
    public boolean is(String key, String name) {
      return get(key) instanceof Name n && n.value().equals(name);
    }
  }

  /**
   * A stream; its data stays in the file, packed as it is.
   *
   * @param dict its dictionary
   * @param from where the data begins
   * @param to behind its last byte
   */
  record Stream(Dict dict, int from, int to) implements PdfValue {}

  /**
   * A string, and where its token stands.
   *
   * @param bytes the content
   * @param from where the token begins, or -1 inside a packed stream
   * @param to behind the token's last byte
   * @param hex whether it is written in hexadecimal digits
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  record Str(byte[] bytes, int from, int to, boolean hex) implements PdfValue {
    @Override
    public boolean equals(Object other) {
      return other instanceof Str s && Arrays.equals(bytes, s.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "Str[" + bytes.length + " bytes]";
    }
  }
}
