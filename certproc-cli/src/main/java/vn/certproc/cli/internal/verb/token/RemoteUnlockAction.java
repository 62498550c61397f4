package vn.certproc.cli.internal.verb.token;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.key.AnchorFolder;
import vn.certproc.cli.internal.verb.key.PinPlace;
import vn.certproc.cli.internal.verb.key.PinPrompt;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.SecurityOfficerAccess;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pki.AnchoredCertificates;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.unlock.ExpectedTechnician;
import vn.certproc.pki.unlock.LockedToken;
import vn.certproc.pki.unlock.TicketHolder;
import vn.certproc.pki.unlock.UnlockTerms;

/**
 * The coordinator's side of an unlock from afar (letter §9): writes a ticket, waits for the
 * technician's answer, applies it once, and has the holder type the new PIN.
 */
final class RemoteUnlockAction implements TokenWork {

  private static final Duration WAIT = Duration.ofMinutes(30);

  /** How often a new PIN may be typed that does not please the token. */
  private static final int TRIES = 3;

  @Override
  public ExitCode run(TokenCall call) {
    TicketFiles.require(call.remote());
    String ticketFile = call.remote().ticket();
    String answerFile = call.remote().answer();
    call.pins().next().require(call.streams());
    tryNewPin(call);
    Duration wait = call.remote().lasting(WAIT);
    ExpectedTechnician technician = technician(call);
    // An answer of before is not waited for.
    if (Files.exists(Inputs.path(answerFile), LinkOption.NOFOLLOW_LINKS)) {
      throw CliException.environment("cli-token-answer-there", answerFile);
    }
    try (TokenAdapter adapter = call.open()) {
      TokenDevice device = call.device(adapter);
      LockedToken locked = new LockedToken(device.id().serial().orElse(""), device.id().label());
      try (TicketHolder holder =
          TicketHolder.create(locked, technician, call.streams().clock(), UnlockTerms.STANDARD)) {
        TicketFiles.write(ticketFile, holder.ticket().text());
        told(call, device, ticketFile, answerFile, holder);
        new AnswerWait(call, answerFile, wait).open(holder, pin -> unlock(call, device, pin));
      }
      ChangePinAction.done(call, device, "token.unlocked");
    }
    return ExitCode.DONE;
  }

  /** A new PIN that does not do is told before a ticket is made: an answer is good for once. */
  private static void tryNewPin(TokenCall call) {
    PinPlace next = call.pins().next();
    if (next.given() && !next.file().equals(Optional.of(Inputs.STANDARD))) {
      next.readNew(call.streams()).close();
    }
  }

  private static ExpectedTechnician technician(TokenCall call) {
    String file = call.remote().technician();
    CertificateDetails certificate =
        Inputs.read(file, call.streams(), in -> CertificateReader.create().read(in, file))
            .certificate();
    TrustAnchors anchors =
        call.options()
            .anchors()
            .map(folder -> AnchorFolder.read(call.desk(), folder))
            .orElseGet(TrustAnchors::builtIn);
    return new ExpectedTechnician(certificate.encoded(), new AnchoredCertificates(anchors));
  }

  private static void told(
      TokenCall call, TokenDevice device, String ticket, String answer, TicketHolder holder) {
    Page page = call.page();
    page.line(page.word("token.remote.token", Map.of("token", PinPrompt.name(device.id()))));
    page.line(page.word("token.remote.ticket", Map.of("file", ticket)));
    page.line(page.word("token.remote.code", Map.of("code", holder.ticket().code().toString())));
    page.line(page.word("token.remote.waiting", Map.of("file", answer)));
    page.flush();
    call.flush();
  }

  /** The answer is used up by now: a new PIN that the token does not take is asked for again. */
  private static void unlock(TokenCall call, TokenDevice device, byte[] octets) {
    PinPrompt prompt = call.prompt(device.info());
    try (Pin officer = Pin.taking(octets)) {
      for (int left = TRIES; ; left--) {
        try (Pin next = prompt.next()) {
          device.unlock(SecurityOfficerAccess.obtain(), officer, next, call.pins().risks());
          return;
        } catch (TokenException.PinRefused | CliException e) {
          if (left <= 1 || call.pins().next().given() || !aboutNewPin(e.faults().get(0))) {
            throw e;
          }
          Page page = call.errors();
          page.line(page.in(e.text()));
        }
      }
    }
  }

  private static boolean aboutNewPin(Fault fault) {
    return java.util.Set.of(
                "pin-length", "pin-not-acceptable", "pin-unusable", "cli-token-pins-differ")
            .contains(fault.code())
        || fault.code().startsWith("cli-token-new-pin-");
  }

  /** Says where an answer that never came was waited for. */
  static CliException late(String file) {
    return CliException.refused(Fault.of("cli-token-answer-late", Where.in(file)));
  }
}
