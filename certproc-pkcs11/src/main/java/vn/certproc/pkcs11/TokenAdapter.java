package vn.certproc.pkcs11;

import java.nio.file.Files;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.Cryptoki;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.Fn;
import vn.certproc.pkcs11.internal.cryptoki.ModuleFunctions;
import vn.certproc.pkcs11.internal.cryptoki.NotAModuleException;

/**
 * The way to the tokens of one PKCS#11 module. Keep one for each module for as long as tokens are
 * used: what it remembers of refused PINs lasts as long as it does, and no other process knows it.
 * Several modules are used through several adapters.
 *
 * <p>Thread-safe. A module is a vendor's native code in this process: one that crashes takes the
 * JVM with it; a host that must not fall runs the adapter in a process of its own.
 */
public final class TokenAdapter implements AutoCloseable {

  private final Driver driver;
  private final boolean initialized;
  private final TokenLocator locator;
  private final List<TokenState> states = new ArrayList<>();
  private final List<SlotWatch> watches = new CopyOnWriteArrayList<>();

  private TokenAdapter(Driver driver, boolean initialized) {
    this.driver = driver;
    this.initialized = initialized;
    this.locator = new TokenLocator(driver);
  }

  /**
   * Loads and starts a module.
   *
   * @throws TokenException.ModuleUnusable {@code module-missing}, {@code module-not-loadable}
   *     (another architecture, a library that it needs is absent), {@code module-not-pkcs11},
   *     {@code module-not-started}
   */
  public static TokenAdapter open(TokenModule module) {
    return open(module, Abi.ofPlatform());
  }

  static TokenAdapter open(TokenModule module, Abi abi) {
    Where where = Where.in(module.path().toString());
    if (!Files.isRegularFile(module.path())) {
      throw new TokenException.ModuleUnusable(Fault.of("module-missing", where), null);
    }
    try {
      Cryptoki cryptoki = Cryptoki.load(module.path(), abi);
      ModuleFunctions functions = new ModuleFunctions(cryptoki);
      boolean initialized = functions.initialize(module.initArguments());
      return new TokenAdapter(new Driver(module.path(), cryptoki), initialized);
    } catch (NotAModuleException e) {
      String code = e.loaded() ? "module-not-pkcs11" : "module-not-loadable";
      throw new TokenException.ModuleUnusable(Fault.of(code, where), e);
    } catch (CryptokiException e) {
      Map<String, String> arguments =
          Map.of("function", e.function().name(), "answer", Ckr.name(e.value()));
      throw new TokenException.ModuleUnusable(
          Fault.of("module-not-started", where, arguments), null);
    }
  }

  /** What the module says of itself. */
  public ModuleInfo info() {
    try {
      ModuleFunctions.Info info = driver.module().info();
      return new ModuleInfo(
          info.manufacturer(), info.description(), info.version(), info.cryptoki());
    } catch (CryptokiException e) {
      throw moduleFault(e);
    }
  }

  /**
   * Every slot with what is in it: empty ones, tokens that are not set up, and such as cannot be
   * read, each with its fault.
   */
  public List<SlotReport> slots() {
    try {
      SlotReader reader = new SlotReader(driver, this::guard);
      return driver.slots().slots(false).stream().map(reader::report).toList();
    } catch (CryptokiException e) {
      throw moduleFault(e);
    }
  }

  /** The tokens that are there, set up, and can be read. */
  public List<TokenDevice> tokens() {
    try {
      return locator.all().stream().map(l -> device(l.id())).toList();
    } catch (CryptokiException e) {
      throw moduleFault(e);
    }
  }

  /**
   * The token of a serial number or a label, the first of these that any token fits: the serial
   * number as it is; the label, however its diacritics are composed; the serial number in whatever
   * case and grouping it is printed; both, as errors name a token: {@code 0A1B (VGCA Token)}. Where
   * two tokens have one serial number, the label says which; where two have one label, the serial
   * number does.
   *
   * @throws TokenException.NotFound {@code token-not-found}, with those that are there; {@code
   *     token-several}, with those that fit; {@code token-ambiguous} when those cannot be told
   *     apart
   */
  public TokenDevice token(String name) {
    List<TokenId> present = tokens().stream().map(TokenDevice::id).toList();
    String plain = SerialComparison.plain(name);
    Stream<Predicate<TokenId>> ways =
        Stream.of(
            id -> id.serial().map(name::equals).orElse(false),
            id -> composed(id.label()).equals(composed(name)),
            id ->
                !plain.isEmpty()
                    && id.serial().map(s -> SerialComparison.plain(s).equals(plain)).orElse(false),
            id -> composed(named(id)).equals(composed(name)));
    List<TokenId> fitting =
        ways.map(way -> present.stream().filter(way).toList())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    return one(fitting, present, Map.of("name", name), "token-not-found");
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String named(TokenId id) {
    return id.name() + " (" + id.label() + ")";
  }

  /**
   * The token, where there is just one.
   *
   * @throws TokenException.NotFound {@code token-none}; {@code token-several}, with their names;
   *     {@code token-ambiguous} when they cannot be told apart
   */
  public TokenDevice onlyToken() {
    List<TokenId> present = tokens().stream().map(TokenDevice::id).toList();
    return one(present, present, Map.of(), "token-none");
  }

  private TokenDevice one(
      List<TokenId> fitting, List<TokenId> present, Map<String, String> asked, String none) {
    if (fitting.size() == 1) {
      return device(fitting.get(0));
    }
    Where where = Where.in(driver.file().toString());
    List<TokenId> named = fitting.isEmpty() ? present : fitting;
    Map<String, String> arguments = new java.util.HashMap<>(asked);
    arguments.put(
        "names",
        named.isEmpty()
            ? "–"
            : String.join(", ", named.stream().map(TokenAdapter::named).toList()));
    boolean alike = fitting.stream().distinct().count() == 1;
    String code = fitting.isEmpty() ? none : alike ? "token-ambiguous" : "token-several";
    throw new TokenException.NotFound(Fault.of(code, where, arguments));
  }

  private TokenDevice device(TokenId id) {
    return new TokenDevice(driver, locator, state(id), this::arrived);
  }

  /** A token is in this slot now: whichever was there before has lost its login. */
  private void arrived(TokenLocator.Located at) {
    synchronized (states) {
      for (TokenState each : states) {
        if (!each.id().equals(at.id())) {
          each.login().filter(l -> l.pool().slot() == at.slot()).ifPresent(Login::lose);
        }
      }
    }
  }

  private PinGuard guard(TokenId id) {
    return state(id).guard();
  }

  /** A token's memory, the same whenever it comes back. */
  private TokenState state(TokenId id) {
    synchronized (states) {
      for (TokenState each : states) {
        if (each.id().same(id) && each.id().label().equals(id.label())) {
          return each;
        }
      }
      TokenState made = new TokenState(id);
      states.add(made);
      return made;
    }
  }

  /**
   * Tells of tokens put in and pulled out, from now on, until the watch or the adapter is closed.
   *
   * @param interval how often to look; events of the module are looked for as often
   * @param listener told in the watch's own thread
   * @throws IllegalArgumentException when the interval is not positive
   */
  public SlotWatch watch(Duration interval, SlotListener listener) {
    SlotWatch watch =
        new SlotWatch(
            new SlotSnapshots(driver, this::guard), interval, listener, this::moduleFault);
    watch.start();
    watches.removeIf(SlotWatch::closed);
    watches.add(watch);
    return watch;
  }

  private TokenException moduleFault(CryptokiException e) {
    Where where = Where.in(driver.file().toString());
    if (e.is(Ckr.CRYPTOKI_NOT_INITIALIZED)) {
      return new TokenException.ModuleUnusable(Fault.of("module-ended", where), null);
    }
    return TokenFaults.failed("token-call-failed", e, where);
  }

  /**
   * Logs out everywhere and ends the module, unless somebody else in this process had started it.
   * Whoever still holds a token or a session gets {@code module-ended}.
   *
   * @throws TokenException.CallFailed when the module does not end
   */
  @Override
  public void close() {
    watches.forEach(SlotWatch::close);
    List<TokenState> all;
    synchronized (states) {
      all = List.copyOf(states);
    }
    for (TokenState each : all) {
      each.alone().lock();
      try {
        each.lastLogin().ifPresent(l -> l.end(driver));
        each.login(null);
      } finally {
        each.alone().unlock();
      }
    }
    try {
      driver.module().finish(initialized);
    } catch (CryptokiException e) {
      throw TokenFaults.failed(
          "token-call-failed",
          new CryptokiException(Fn.C_Finalize, e.value()),
          Where.in(driver.file().toString()));
    }
  }
}
