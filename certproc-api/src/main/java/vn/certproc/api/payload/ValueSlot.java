package vn.certproc.api.payload;

import java.util.Optional;
import vn.certproc.api.payload.RequestEntry.Slot;
import vn.certproc.api.payload.document.Node;

/** A place for one value in an element. */
interface ValueSlot<N extends Node> {

  /** What stands there. */
  Optional<Slot> slot(N owner);

  /** Writes it. */
  void put(N owner, String value);
}
