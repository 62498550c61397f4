package vn.certproc.cli.internal.verb.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.signing.CertificateJudge;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.out.InstallSheet;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.key.AnchorFolder;
import vn.certproc.cli.internal.verb.key.PinPrompt;
import vn.certproc.pkcs11.InstallPlan;
import vn.certproc.pkcs11.InstallReport;
import vn.certproc.pkcs11.InstallRequest;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pkcs11.TokenSession;
import vn.certproc.pki.AnchoredCertificates;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.TrustAnchors;

/** A renewed or changed certificate goes onto the token, beside its private key. */
final class InstallAction implements TokenWork {

  @Override
  public ExitCode run(TokenCall call) {
    String file =
        call.file()
            .orElseThrow(
                () -> CliException.usage("cli-argument-missing", Map.of("names", "FILE.cer")));
    call.pins().holder().require(call.streams());
    boolean asks = !call.options().yes() && !call.options().dryRun();
    if (asks && call.streams().host().keyboard().isEmpty()) {
      throw CliException.usage("cli-token-yes", Map.of());
    }
    CertificateDetails certificate =
        Inputs.read(file, call.streams(), in -> CertificateReader.create().read(in, file))
            .certificate();
    InstallRequest request = request(call, certificate);
    try (TokenAdapter adapter = call.open()) {
      TokenDevice device = device(call, adapter);
      InstallRequest onto =
          request.onto(device.id().name()).provingWith(id -> call.prompt(device.info()).holder());
      PinPrompt prompt = call.prompt(device.info());
      try (Pin pin = prompt.holder();
          TokenSession session = device.login(pin, call.pins().risks())) {
        return install(call, session, onto, asks ? Optional.of(prompt) : Optional.empty());
      }
    }
  }

  private static InstallRequest request(TokenCall call, CertificateDetails certificate) {
    TrustAnchors anchors =
        call.options()
            .anchors()
            .map(folder -> AnchorFolder.read(call.desk(), folder))
            .orElseGet(TrustAnchors::builtIn);
    CertificateJudge judge = new AnchoredCertificates(anchors);
    InstallRequest request =
        InstallRequest.of(certificate.encoded(), judge, call.streams().clock().instant());
    return call.options().keepOld() ? request.keepingOld() : request;
  }

  /** The token meant; a PIN that is meant for it must not be tried on another. */
  private static TokenDevice device(TokenCall call, TokenAdapter adapter) {
    try {
      return call.device(adapter);
    } catch (TokenException.NotFound e) {
      List<TokenDevice> present = adapter.tokens();
      if (call.options().token().isEmpty() || present.size() != 1) {
        throw e;
      }
      String found = present.get(0).id().name();
      throw CliException.refused(
          Fault.of(
              "install-wrong-token",
              Where.in(found),
              Map.of("expected", call.options().token().get(), "found", found)));
    }
  }

  /** A run that was cut short has only the earlier one left to remove. */
  private static String question(InstallPlan plan, InstallRequest request) {
    boolean removes = !plan.earlier().isEmpty() && !request.keepOld();
    return plan.written() && removes ? "remove-earlier" : "install";
  }

  private static ExitCode install(
      TokenCall call, TokenSession session, InstallRequest request, Optional<PinPrompt> asked) {
    InstallPlan plan = session.planInstall(request);
    InstallSheet sheet = new InstallSheet(session.token(), plan, request, TokenCall.ZONE);
    boolean text = call.format().text();
    if (text || asked.isPresent()) {
      // What is agreed to stands on the screen, whatever becomes of standard output.
      Page page = text ? call.page() : call.errors();
      sheet.print(page);
      page.flush();
      call.flush();
    }
    if (asked.isPresent() && !asked.get().agreed(question(plan, request))) {
      Page page = call.errors();
      page.line(page.word("token.not-agreed"));
      return ExitCode.NO;
    }
    Optional<InstallReport> report =
        call.options().dryRun()
            ? Optional.empty()
            // Another subject was shown beside the new one, and agreed to.
            : Optional.of(session.install(request.acceptingOtherSubject()));
    if (text) {
      Page page = call.page();
      sheet.printDone(page, report);
      page.flush();
    } else {
      sheet.write(call.format().format().writer(call.streams().out(), "install"), report);
    }
    return ExitCode.DONE;
  }
}
