package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import vn.certproc.pkcs11.ModuleInfo;
import vn.certproc.pkcs11.SlotReport;
import vn.certproc.pkcs11.TokenInfo;

/** Modules with their slots. */
public final class SlotList {

  private SlotList() {}

  /** A module for people. */
  public static void print(Page page, ModuleSlots module) {
    page.line(module.path() + module.info().map(i -> "  (" + name(i) + ")").orElse(""));
    if (module.info().isPresent() && module.slots().isEmpty()) {
      page.line(1, page.word("token.no-slots"));
    }
    module.slots().forEach(slot -> print(page, slot));
  }

  private static String name(ModuleInfo info) {
    return info.description() + " " + info.version() + ", " + info.manufacturer();
  }

  private static void print(Page page, SlotReport slot) {
    String head =
        page.word("token.slot", Map.of("id", Long.toString(slot.slotId())))
            + (slot.description().isEmpty() ? "" : " – " + slot.description());
    if (slot.fault().isPresent()) {
      page.line(1, head);
      page.line(
          2, "✗ " + page.in(slot.fault().get().text()) + " [" + slot.fault().get().code() + "]");
    } else if (slot.token().isEmpty()) {
      page.line(1, head + ": " + page.word("token.empty"));
    } else {
      page.line(1, head);
      token(page, slot.token().get());
    }
  }

  private static void token(Page page, TokenInfo token) {
    if (!token.initialized()) {
      page.line(2, page.word("token.uninitialised"));
      return;
    }
    page.labelled(2, "token.label", token.label());
    page.labelled(2, "token.chip-serial", TokenSheet.serial(page, token));
    page.labelled(2, "token.model", token.model() + ", " + token.manufacturer());
    page.labelled(2, "token.pin", page.word("pin-state", token.pin()));
  }

  /** Modules for programs; the whole document. */
  public static void write(DataWriter data, List<ModuleSlots> modules) {
    data.list("modules", "module");
    for (ModuleSlots each : modules) {
      data.object();
      data.field("path", each.path().toString());
      data.field("description", each.info().map(ModuleInfo::description));
      data.field("manufacturer", each.info().map(ModuleInfo::manufacturer));
      data.field("version", each.info().map(ModuleInfo::version));
      data.field("cryptokiVersion", each.info().map(ModuleInfo::cryptokiVersion));
      data.list("faults", "fault");
      FaultList.items(data, "error", each.faults());
      data.end();
      data.list("slots", "slot");
      each.slots().forEach(slot -> write(data, slot));
      data.end();
      data.end();
    }
    data.end();
    data.finish();
  }

  private static void write(DataWriter data, SlotReport slot) {
    data.object();
    data.field("id", slot.slotId());
    data.field("description", slot.description());
    data.field("state", state(slot));
    if (slot.fault().isPresent()) {
      data.object("fault");
      data.field("code", slot.fault().get().code());
      data.text(slot.fault().get().text());
      data.end();
    } else {
      data.none("fault");
    }
    if (slot.token().isPresent()) {
      data.object("token");
      TokenSheet.fields(data, slot.token().get());
      data.end();
    } else {
      data.none("token");
    }
    data.end();
  }

  private static String state(SlotReport slot) {
    if (slot.fault().isPresent()) {
      return "fault";
    }
    if (slot.token().isEmpty()) {
      return "empty";
    }
    return slot.usable() ? "token" : "uninitialised";
  }
}
