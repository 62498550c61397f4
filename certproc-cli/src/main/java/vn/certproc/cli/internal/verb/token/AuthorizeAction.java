package vn.certproc.cli.internal.verb.token;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.key.KeyName;
import vn.certproc.cli.internal.verb.key.SecretLine;
import vn.certproc.cli.internal.verb.key.SigningKeys;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.unlock.LockedToken;
import vn.certproc.pki.unlock.UnlockAnswer;
import vn.certproc.pki.unlock.UnlockAuthority;
import vn.certproc.pki.unlock.UnlockException;
import vn.certproc.pki.unlock.UnlockTerms;
import vn.certproc.pki.unlock.UnlockTicket;

/**
 * The technician's side of an unlock from afar (letter §9): answers a ticket, whose code the
 * coordinator has read aloud, with the security officer's PIN, signed and encrypted.
 */
final class AuthorizeAction implements TokenWork {

  @Override
  public ExitCode run(TokenCall call) {
    TicketFiles.require(call.remote());
    String ticketFile = call.remote().ticket();
    String answerFile = call.remote().answer();
    call.pins().officer().require(call.streams());
    UnlockTerms terms =
        UnlockTerms.STANDARD.lasting(call.remote().lasting(UnlockTerms.STANDARD.validity()));
    UnlockTicket ticket = ticket(call, ticketFile);
    Page page = call.page();
    page.line(page.word("token.remote.token", Map.of("token", name(ticket.token()))));
    page.line(page.word("token.remote.created", Map.of("time", call.time(ticket.createdAt()))));
    page.flush();
    call.flush();
    String code = code(call);
    try (SigningKeys keys = new SigningKeys(call.desk(), call.modules(), call.pins().accepted())) {
      SigningKey key = key(call, keys);
      requireValid(call, key);
      UnlockAuthority authority = UnlockAuthority.of(key, call.streams().clock(), terms);
      // Before the PIN is asked for: a ticket that is not answered needs none.
      authority.check(ticket, code);
      UnlockAnswer answer = answer(call, authority, ticket, code);
      TicketFiles.write(answerFile, answer.text());
      page.line(
          page.word(
              "token.remote.answered",
              Map.of("file", answerFile, "until", call.time(answer.notAfter()))));
      page.flush();
    } catch (UnlockException e) {
      throw e.inSource(ticketFile);
    }
    return ExitCode.DONE;
  }

  private static SigningKey key(TokenCall call, SigningKeys keys) {
    KeyName name = KeyName.of(call.remote().key());
    return keys.open(name, call.pins().holder(), call.remote().password());
  }

  private static String code(TokenCall call) {
    if (call.remote().code().isEmpty() && call.streams().host().keyboard().isEmpty()) {
      throw CliException.usage("cli-argument-missing", Map.of("names", "--code CODE"));
    }
    return call.remote().code().orElseGet(() -> new SecretLine(call.desk()).shown("code"));
  }

  /** The coordinator's side would refuse what is signed with it: no PIN need be typed. */
  private static void requireValid(TokenCall call, SigningKey key) {
    Optional<EncodedCertificate> encoded = key.certificate();
    if (encoded.isEmpty()) {
      return;
    }
    CertificateDetails own = CertificateReader.create().read(encoded.get().der()).certificate();
    Instant now = call.streams().clock().instant();
    boolean early = now.isBefore(own.notBefore());
    if (early || now.isAfter(own.notAfter())) {
      String code = early ? "certificate-not-yet-valid" : "certificate-expired";
      Map<String, String> arguments =
          Map.of(
              "certificate", own.subject().label(),
              "notBefore", call.time(own.notBefore()),
              "notAfter", call.time(own.notAfter()));
      throw CliException.refused(Fault.of(code, Where.in(call.remote().key()), arguments));
    }
  }

  private static UnlockTicket ticket(TokenCall call, String file) {
    byte[] bytes =
        Inputs.read(file, call.streams(), in -> in.readNBytes(UnlockTicket.MAX_BYTES + 1));
    try {
      return UnlockTicket.read(bytes);
    } catch (UnlockException e) {
      throw e.inSource(file);
    }
  }

  private static UnlockAnswer answer(
      TokenCall call, UnlockAuthority authority, UnlockTicket ticket, String code) {
    try (Pin officer =
        new SecretLine(call.desk()).pin(call.pins().officer(), name(ticket.token()))) {
      return officer.copied(octets -> authority.answer(ticket, code, octets));
    }
  }

  private static String name(LockedToken token) {
    return token.serial().isEmpty() ? token.label() : token.serial() + " (" + token.label() + ")";
  }
}
