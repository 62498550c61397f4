package vn.certproc.api.payload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.certproc.api.payload.RequestEntry.Kind;
import vn.certproc.api.payload.RequestEntry.Slot;
import vn.certproc.api.payload.document.Node;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.text.Vocabulary;

/** Collects the entries, in order. */
final class EntryTable {

  private static final String TICKED = "×";

  private final Map<String, RequestEntry> entries = new LinkedHashMap<>();

  Map<String, RequestEntry> entries() {
    return entries;
  }

  <N extends Node> void text(String path, int max, Owner<N> owner, ValueSlot<N> slot) {
    add(path, Kind.TEXT, max, Optional.empty(), owner, slot);
  }

  <N extends Node> void day(String path, int max, Owner<N> owner, ValueSlot<N> slot) {
    add(path, Kind.DAY, max, Optional.empty(), owner, slot);
  }

  <N extends Node> void code(String path, int max, Owner<N> owner, ValueSlot<N> slot) {
    add(path, Kind.CODE, max, Optional.empty(), owner, slot);
  }

  <N extends Node> void code(
      String path, Vocabulary vocabulary, Owner<N> owner, ValueSlot<N> slot) {
    add(path, Kind.CODE, 64, Optional.of(vocabulary), owner, slot);
  }

  void mark(String path, Predicate<RequestNode> isTicked, Consumer<RequestNode> tick) {
    put(
        path,
        Kind.MARK,
        1,
        r -> isTicked.test(r) ? Optional.of(new Slot("", TICKED)) : Optional.empty(),
        (r, ignored) -> tick.accept(r));
  }

  void put(
      String path,
      Kind kind,
      int max,
      Function<RequestNode, Optional<Slot>> slot,
      BiConsumer<RequestNode, String> writer) {
    entries.put(path, new RequestEntry(path, kind, max, Optional.empty(), slot, writer));
  }

  private <N extends Node> void add(
      String path,
      Kind kind,
      int max,
      Optional<Vocabulary> vocabulary,
      Owner<N> owner,
      ValueSlot<N> slot) {
    entries.put(
        path,
        new RequestEntry(
            path,
            kind,
            max,
            vocabulary,
            r -> owner.find().apply(r).flatMap(slot::slot),
            (r, value) -> slot.put(owner.make().apply(r), value)));
  }
}
