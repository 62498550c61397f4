package vn.certproc.forms.internal.strict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Bool;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Name;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.PdfValue.Str;

/** Reads one value (ISO 32000-2 §7.3). */
final class ValueReader {

  private static final int DEPTH = 64;

  /** What they take in memory, roughly, in bytes: a value and its place in an array. */
  private static final int VALUE = 48;

  private static final int DICTIONARY = 150;

  /** The name of an entry and its place, without its value. */
  private static final int ENTRY = 80;

  private final Bytes in;
  private final Work work;
  private int depth;

  ValueReader(Bytes in, Work work) {
    this.in = in;
    this.work = work;
  }

  /** The value that begins here, after white space. */
  PdfValue value() {
    work.step();
    work.held(VALUE);
    in.skip();
    int c = in.peek();
    return switch (c) {
      case '/' -> new Name(name());
      case '(' -> held(new StringReader(in).literal());
      case '[' -> array();
      case '<' -> in.peek(1) == '<' ? dictionary() : held(new StringReader(in).hexadecimal());
      case 't', 'f', 'n' -> word();
      default -> number();
    };
  }

  private Str held(Str string) {
    work.held(string.bytes().length);
    return string;
  }

  /** A dictionary that must begin here. */
  Dict dictionary() {
    in.skip();
    if (in.peek() != '<' || in.peek(1) != '<') {
      throw in.damage("dictionary-missing");
    }
    in.at += 2;
    deeper();
    work.held(DICTIONARY);
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    Set<String> nulls = new HashSet<>(1);
    in.skip();
    while (in.peek() != '>') {
      String key = name();
      work.held(ENTRY);
      PdfValue value = value();
      // A reader takes the first, another the last.
      if (entries.containsKey(key) || nulls.contains(key)) {
        throw in.damage("key-twice");
      }
      if (value.equals(PdfValue.NULL)) {
        nulls.add(key);
      } else {
        entries.put(key, value);
      }
      in.skip();
    }
    if (in.peek(1) != '>') {
      throw in.damage("dictionary-end");
    }
    in.at += 2;
    depth--;
    return new Dict(entries);
  }

  private Arr array() {
    in.at++;
    deeper();
    List<PdfValue> items = new ArrayList<>();
    in.skip();
    while (in.peek() != ']') {
      items.add(value());
      in.skip();
    }
    in.at++;
    depth--;
    return new Arr(items);
  }

  private void deeper() {
    depth++;
    if (depth > DEPTH) {
      throw Work.tooComplex();
    }
  }

  private PdfValue word() {
    if (in.startsWith("true")) {
      in.expect("true");
      return new Bool(true);
    }
    if (in.startsWith("false")) {
      in.expect("false");
      return new Bool(false);
    }
    in.expect("null");
    return PdfValue.NULL;
  }

  private String name() {
    if (in.peek() != '/') {
      throw in.damage("name-missing");
    }
    in.at++;
    StringBuilder out = new StringBuilder();
    while (Bytes.isRegular(in.peek())) {
      int c = in.next();
      out.append((char) (c == '#' ? escaped() : c));
    }
    work.held(out.length());
    return out.toString();
  }

  /**
   * Two digits; what needs no escape is one of two spellings that not every reader takes as one.
   */
  private int escaped() {
    int high = Character.digit(in.next(), 16);
    int low = Character.digit(in.next(), 16);
    int c = high * 16 + low;
    boolean needless = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (high < 0 || low < 0 || c == 0 || needless) {
      throw in.damage("name-escape");
    }
    return c;
  }

  /** A number, or a reference that begins with one. */
  private PdfValue number() {
    PdfValue number = new NumberReader(in).number();
    if (!(number instanceof Int first) || first.value() < 0 || !Bytes.isSpace(in.peek())) {
      return number;
    }
    int after = in.at;
    in.skip();
    int from = in.at;
    while (in.peek() >= '0' && in.peek() <= '9' && in.at - from < 6) {
      in.at++;
    }
    if (in.at == from) {
      in.at = after;
      return number;
    }
    String generation = in.text(from, in.at);
    in.skip();
    if (in.peek() != 'R' || Bytes.isRegular(in.peek(1)) || from + generation.length() == in.at) {
      in.at = after;
      return number;
    }
    in.at++;
    return reference(first.value(), Integer.parseInt(generation));
  }

  private Ref reference(long number, int generation) {
    if (number > XrefSection.MAX_NUMBER || generation > 65_535) {
      throw in.damage("reference");
    }
    return new Ref((int) number, generation);
  }
}
