package vn.certproc.cli.internal.verb.token;

import java.util.Map;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.pkcs11.Pin;
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
    page.line(page.word("token.remote.created", Map.of("time", ticket.createdAt().toString())));
    page.flush();
    call.flush();
    String code = call.remote().code().orElseGet(() -> new SecretLine(call).shown("code"));
    try (SigningPlace place = SigningPlace.open(call)) {
      UnlockAuthority authority = UnlockAuthority.of(place.key(), call.streams().clock(), terms);
      // Before the PIN is asked for: a ticket that is not answered needs none.
      authority.check(ticket, code);
      UnlockAnswer answer = answer(call, authority, ticket, code);
      TicketFiles.write(answerFile, answer.text());
      page.line(
          page.word(
              "token.remote.answered",
              Map.of("file", answerFile, "until", answer.notAfter().toString())));
      page.flush();
    } catch (UnlockException e) {
      throw e.inSource(ticketFile);
    }
    return ExitCode.DONE;
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
    try (Pin officer = new SecretLine(call).pin(call.pins().officer(), name(ticket.token()))) {
      return officer.copied(octets -> authority.answer(ticket, code, octets));
    }
  }

  private static String name(LockedToken token) {
    return token.serial().isEmpty() ? token.label() : token.serial() + " (" + token.label() + ")";
  }
}
