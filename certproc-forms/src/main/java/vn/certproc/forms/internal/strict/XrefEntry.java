package vn.certproc.forms.internal.strict;

/** Where an object is (ISO 32000-2 §7.5.4, §7.5.8.3). Immutable. */
public sealed interface XrefEntry {

  /** What one takes in memory, in its section and for its file, roughly, in bytes. */
  int MEMORY = 150;

  /** The number is not in use. */
  record Free() implements XrefEntry {}

  /** In the file, at an offset. */
  record Plain(int offset, int generation) implements XrefEntry {}

  /** In a stream of objects. */
  record Packed(int stream, int index) implements XrefEntry {}
}
