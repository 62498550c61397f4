package vn.certproc.cli.internal.verb.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.text.Text;
import vn.certproc.cli.internal.Words;
import vn.certproc.cli.internal.out.HeldCertificate;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.TokenTest;
import vn.certproc.cli.internal.out.TokenTest.Kind;
import vn.certproc.cli.internal.out.TokenTest.Outcome;
import vn.certproc.cli.internal.out.TokenTest.Step;
import vn.certproc.cli.internal.verb.key.PinPrompt;
import vn.certproc.pkcs11.ModuleInfo;
import vn.certproc.pkcs11.Pairing;
import vn.certproc.pkcs11.PinState;
import vn.certproc.pkcs11.SlotReport;
import vn.certproc.pkcs11.TokenCertificate;
import vn.certproc.pkcs11.TokenContents;
import vn.certproc.pkcs11.TokenDevice;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pkcs11.TokenInfo;

/** Collects what came of each step. For one test; not thread-safe. */
final class TestSteps {

  private static final Set<PinState> IN_ORDER =
      EnumSet.of(PinState.OK, PinState.LOW, PinState.UNKNOWN);

  private final TokenCall call;
  private final List<Step> steps = new ArrayList<>();

  TestSteps(TokenCall call) {
    this.call = call;
  }

  void add(Kind kind, Outcome outcome, String about, Text reason) {
    steps.add(new Step(kind, outcome, about, Optional.empty(), Optional.of(reason)));
  }

  void add(Kind kind, Outcome outcome, String about, String reason, Map<String, String> arguments) {
    add(kind, outcome, about, Words.of("test-reason." + reason, arguments));
  }

  void failed(Kind kind, String about, Fault fault) {
    steps.add(
        new Step(
            kind, Outcome.FAILED, about, Optional.of(fault.code()), Optional.of(fault.text())));
  }

  private void passed(Kind kind) {
    steps.add(new Step(kind, Outcome.PASSED, "", Optional.empty(), Optional.empty()));
  }

  void module(ModuleInfo info) {
    String said = info.description() + " " + info.version() + ", " + info.manufacturer();
    add(Kind.MODULE, Outcome.PASSED, "", new Text(said, said));
  }

  void slots(List<SlotReport> slots) {
    List<Fault> faults = slots.stream().flatMap(s -> s.fault().stream()).toList();
    faults.forEach(fault -> failed(Kind.SLOTS, "", fault));
    if (faults.isEmpty()) {
      String count = Integer.toString(slots.size());
      add(Kind.SLOTS, Outcome.PASSED, "", "slots", Map.of("count", count));
    }
  }

  Optional<TokenDevice> token(Supplier<TokenDevice> search) {
    try {
      TokenDevice device = search.get();
      String name = PinPrompt.name(device.id());
      add(Kind.TOKEN, Outcome.PASSED, "", new Text(name, name));
      return Optional.of(device);
    } catch (TokenException.NotFound e) {
      failed(Kind.TOKEN, "", e.faults().get(0));
      return Optional.empty();
    }
  }

  void state(TokenInfo token) {
    Outcome outcome = IN_ORDER.contains(token.pin()) ? Outcome.PASSED : Outcome.FAILED;
    add(Kind.PIN_STATE, outcome, "", Words.of("pin-state", token.pin()));
  }

  void mechanisms(Set<Long> numbers) {
    List<String> signing = TokenTest.signing(numbers);
    if (signing.isEmpty()) {
      add(Kind.MECHANISMS, Outcome.FAILED, "", "no-mechanism", Map.of());
    } else {
      String names = String.join(", ", signing);
      add(Kind.MECHANISMS, Outcome.PASSED, "", new Text(names, names));
    }
  }

  void withoutPin() {
    for (Kind kind : List.of(Kind.LOGIN, Kind.KEY, Kind.PAIRING, Kind.LOGOUT)) {
      add(kind, Outcome.NOT_DONE, "", "no-pin", Map.of());
    }
  }

  void refused(CertprocException refusal) {
    failed(Kind.LOGIN, "", refusal.faults().get(0));
  }

  void loggedIn() {
    passed(Kind.LOGIN);
  }

  void loggedOut() {
    passed(Kind.LOGOUT);
  }

  /** The module failed or the token went, at whatever step comes next. */
  void broken(TokenException failure) {
    Set<Kind> done = EnumSet.noneOf(Kind.class);
    steps.forEach(step -> done.add(step.kind()));
    for (Kind kind : Kind.values()) {
      if (!done.contains(kind)) {
        failed(kind, "", failure.faults().get(0));
        return;
      }
    }
    failed(Kind.TOKEN, "", failure.faults().get(0));
  }

  /** Whether each certificate has its key; seen after a login. */
  void pairing(TokenContents contents) {
    for (TokenCertificate each : contents.certificates()) {
      HeldCertificate held = HeldCertificate.of(each.encoded());
      boolean authority = held.details().map(d -> d.isAuthority()).orElse(false);
      String name = held.name().orElse(each.id().hex());
      boolean paired = each.pairing() == Pairing.KEY_PRESENT || each.pairing() == Pairing.SAME_ID;
      if (paired || !authority) {
        Outcome outcome = paired ? Outcome.PASSED : Outcome.FAILED;
        add(Kind.PAIRING, outcome, name, Words.of("pairing", each.pairing()));
      } else {
        add(Kind.PAIRING, Outcome.NOT_DONE, name, "authority", Map.of());
      }
    }
    if (contents.certificates().isEmpty()) {
      add(Kind.PAIRING, Outcome.NOT_DONE, "", "no-certificates", Map.of());
    }
  }

  /** Whether each certificate is within its period. */
  void validity(TokenContents contents) {
    Instant now = call.streams().clock().instant();
    contents.certificates().forEach(each -> validity(each, now));
    if (contents.certificates().isEmpty()) {
      add(Kind.VALIDITY, Outcome.NOT_DONE, "", "no-certificates", Map.of());
    }
  }

  private void validity(TokenCertificate certificate, Instant now) {
    HeldCertificate held = HeldCertificate.of(certificate.encoded());
    if (held.details().isEmpty()) {
      add(Kind.VALIDITY, Outcome.FAILED, certificate.id().hex(), "unreadable", Map.of());
      return;
    }
    Instant from = held.details().get().notBefore();
    Instant to = held.details().get().notAfter();
    boolean valid = !now.isBefore(from) && !now.isAfter(to);
    String reason = valid ? "valid" : now.isAfter(to) ? "expired" : "not-yet";
    Page vi = Page.of(call.streams().errors(), Locale.forLanguageTag("vi"));
    Page en = Page.of(call.streams().errors(), Locale.ENGLISH);
    String key = "test-reason." + reason;
    Text text =
        new Text(Words.of(key, days(vi, from, to)).vi(), Words.of(key, days(en, from, to)).en());
    Outcome outcome = valid ? Outcome.PASSED : Outcome.FAILED;
    add(Kind.VALIDITY, outcome, held.name().orElse(""), text);
  }

  /** Each language writes days its own way. */
  private static Map<String, String> days(Page page, Instant from, Instant to) {
    return Map.of(
        "from", page.day(LocalDate.ofInstant(from, TokenCall.ZONE)),
        "to", page.day(LocalDate.ofInstant(to, TokenCall.ZONE)));
  }

  /** All of it; what was not reached is not done. */
  TokenTest finish() {
    Set<Kind> done = EnumSet.noneOf(Kind.class);
    steps.forEach(step -> done.add(step.kind()));
    for (Kind kind : Kind.values()) {
      if (!done.contains(kind)) {
        add(kind, Outcome.NOT_DONE, "", "step-before", Map.of());
      }
    }
    steps.sort(java.util.Comparator.comparing(Step::kind));
    return new TokenTest(steps);
  }
}
