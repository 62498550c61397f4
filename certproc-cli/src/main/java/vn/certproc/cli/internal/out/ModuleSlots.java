package vn.certproc.cli.internal.out;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.pkcs11.ModuleInfo;
import vn.certproc.pkcs11.SlotReport;

/**
 * What a module answered. Immutable.
 *
 * @param path the module's file
 * @param info what it says of itself; empty where it cannot be used
 * @param slots its slots
 * @param faults why it cannot be used; empty where it can
 */
public record ModuleSlots(
    Path path, Optional<ModuleInfo> info, List<SlotReport> slots, List<Fault> faults) {

  /** Copies the lists. */
  public ModuleSlots {
    slots = List.copyOf(slots);
    faults = List.copyOf(faults);
  }
}
