package vn.certproc.cli.internal.verb.token;

import java.util.List;
import java.util.Optional;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.ModuleSlots;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.SlotList;
import vn.certproc.cli.internal.verb.key.NativeAccess;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pkcs11.TokenModule;

/** Every slot of every module; one that fails hides no other. */
final class ListAction implements TokenWork {

  @Override
  public ExitCode run(TokenCall call) {
    List<ModuleSlots> all =
        call.modules().all(call.streams()).stream().map(ListAction::read).toList();
    if (call.format().text()) {
      Page page = call.page();
      all.forEach(each -> SlotList.print(page, each));
      page.flush();
    } else {
      DataWriter data = call.format().format().writer(call.streams().out(), "modules");
      SlotList.write(data, all);
    }
    Page errors = call.errors();
    all.forEach(each -> each.faults().forEach(fault -> FaultList.line(errors, fault)));
    boolean whole = all.stream().allMatch(each -> each.faults().isEmpty());
    return whole ? ExitCode.DONE : ExitCode.ENVIRONMENT;
  }

  private static ModuleSlots read(TokenModule module) {
    try (TokenAdapter adapter = NativeAccess.open(module)) {
      return new ModuleSlots(
          module.path(), Optional.of(adapter.info()), adapter.slots(), List.of());
    } catch (TokenException e) {
      return new ModuleSlots(module.path(), Optional.empty(), List.of(), e.faults());
    }
  }
}
