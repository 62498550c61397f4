package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.rig.Layout;

/** After use nothing of a PIN is in the heap, in what is logged, or in what is thrown. */
class PinSecrecyTest {

  private static final SignatureScheme SCHEME = SignatureScheme.RSA_PKCS1_SHA256;

  @TempDir Path folder;

  private final Secret user = new Secret("user");
  private final Secret officer = new Secret("officer");
  private final Secret wrong = new Secret("wrong");
  private final Secret wrongOfficer = new Secret("wrong officer");
  private final Secret wrongAtKey = new Secret("wrong at the key");
  private final Secret changed = new Secret("changed");
  private final Secret unlocked = new Secret("unlocked");
  private final Secret fromFile = new Secret("from a file");
  private final Secret octets = new Secret("octets");
  private final List<Secret> secrets =
      List.of(user, officer, wrong, wrongOfficer, wrongAtKey, changed, unlocked, fromFile, octets);
  private final List<Throwable> thrown = new ArrayList<>();
  private final StringBuilder shown = new StringBuilder();

  @ParameterizedTest
  @EnumSource(Layout.class)
  void nothingOfAPinIsLeft(Layout layout) throws Exception {
    String kept = new String(new Secret("control").characters());
    Secret asText = new Secret("control text");
    String text = new String(asText.characters());
    Secret asArray = new Secret("control array");
    char[] array = asArray.characters();
    Secret asBytes = new Secret("control bytes");
    byte[] bytes = new String(asBytes.characters()).getBytes(StandardCharsets.UTF_16LE);

    everything(layout);

    List<Secret> all = new ArrayList<>(secrets);
    all.addAll(List.of(asText, asArray, asBytes));
    Path dump = folder.resolve("heap.hprof");
    dump(dump);
    try (InputStream in = Files.newInputStream(dump)) {
      assertThat(new SecretSearch(all).in(in))
          .contains("control text LATIN_1", "control array UTF_16BE", "control bytes UTF_16LE")
          .allMatch(found -> found.startsWith("control "));
    }
    assertThat(kept.length() + text.length() + array.length).isEqualTo(3 * 14);
    assertThat(bytes).hasSize(2 * 14);
    nothingIsShown();
  }

  /** The whole heap of this JVM, what nothing refers to any more with it. */
  private static void dump(Path to) throws Exception {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(
                jcmd.toString(),
                Long.toString(ProcessHandle.current().pid()),
                "GC.heap_dump",
                "-all",
                to.toAbsolutePath().toString())
            .inheritIO()
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  /** All that takes a PIN, with right and wrong ones. */
  private void everything(Layout layout) throws IOException {
    try (Played played = Played.in(folder, layout)) {
      played.set("always-authenticate", 1);
      token(played);
      TokenDevice token = played.token;
      try (Pin pin = user.pin();
          TokenSession session = token.login(pin)) {
        show(pin, session, token, token.info());
        signatures(session);
        refused("pin-differs", () -> login(token, wrong));
      }
      refused("pin-refused", () -> login(token, wrong));
      refused("pin-refused-before", () -> login(token, wrong));
      refused("pin-refused-before", () -> change(token, wrong, changed));
      change(token, user, changed);
      login(token, changed);
      refused("pin-refused", () -> fromFile(token));
      refused("so-pin-refused", () -> unlock(token, wrongOfficer));
      unlock(token, officer);
      login(token, unlocked);
      played.mock.fail("C_Login", 1, 0x05);
      refused("token-call-failed", () -> login(token, unlocked));
      refused("pin-unanswered", () -> login(token, unlocked));
      refused("pin-unusable", () -> Pin.taking(new char[0]));
      try (Pin pin = octets.pinOfBytes()) {
        assertThat(pin.<Integer>copied(copy -> copy.length)).isEqualTo(octets.length());
      }
    }
  }

  /** As the rig's token, by a way that makes no text of the PINs. */
  private void token(Played played) {
    try (Memory holder = user.text();
        Memory security = officer.text()) {
      NativeLibrary.getInstance(played.mock.path().toString())
          .getFunction("mock_token")
          .invokeVoid(new Object[] {Played.SLOT, Played.LABEL, Played.SERIAL, holder, security});
    }
  }

  private void signatures(TokenSession session) {
    TokenKey key = session.generate(KeySpec.RSA_2048, "Khóa");
    SigningKey right = session.signer(key, id -> user.pin());
    show(key, right);
    right.sign(SCHEME, new byte[5]);
    SigningKey mistaken = session.signer(key, id -> wrongAtKey.pin());
    refused("pin-refused", () -> mistaken.sign(SCHEME, new byte[5]));
    refused("pin-refused-before", () -> mistaken.sign(SCHEME, new byte[5]));
    right.sign(SCHEME, new byte[5]);
  }

  private static void login(TokenDevice token, Secret secret) {
    try (Pin pin = secret.pin()) {
      token.login(pin).close();
    }
  }

  private static void change(TokenDevice token, Secret from, Secret to) {
    try (Pin old = from.pin();
        Pin next = to.pin()) {
      token.changePin(old, next);
    }
  }

  private void unlock(TokenDevice token, Secret securityOfficer) {
    try (Pin so = securityOfficer.pin();
        Pin next = unlocked.pin()) {
      token.unlock(SecurityOfficerAccess.obtain(), so, next);
    }
  }

  private void fromFile(TokenDevice token) {
    Path file = folder.resolve("pin");
    try {
      try (FileChannel out =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        out.write(fromFile.bytes());
      }
      try (FileChannel in = FileChannel.open(file);
          Pin pin = Pin.read(in)) {
        show(pin);
        token.login(pin).close();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void refused(String code, Runnable work) {
    try {
      work.run();
    } catch (TokenException e) {
      thrown.add(e);
      assertThat(e.code()).isEqualTo(code);
      return;
    }
    throw new AssertionError("no " + code);
  }

  private void show(Object... objects) {
    for (Object each : objects) {
      shown.append(each).append('\n');
    }
  }

  /** Of any PIN, in what was thrown, shown as text, or logged. */
  private void nothingIsShown() throws IOException {
    StringWriter all = new StringWriter();
    all.append(shown);
    thrown.forEach(
        t -> {
          t.printStackTrace(new PrintWriter(all, true));
          TokenException own = (TokenException) t;
          own.faults().forEach(f -> all.append(f.toString()).append(f.arguments().toString()));
        });
    String log = Files.readString(Path.of(System.getProperty("org.slf4j.simpleLogger.logFile")));
    assertThat(log).contains("login as USER", "was changed", "was unlocked");
    assertThat(thrown).hasSizeGreaterThan(9);
    assertThat(all.toString()).contains("Pin[hidden]", "pin-differs".substring(4));
    byte[] bytes = (all + log).getBytes(StandardCharsets.UTF_8);
    assertThat(new SecretSearch(secrets).in(new ByteArrayInputStream(bytes))).isEmpty();
  }

  @Test
  void aClosedPinIsWipedAndSaysSo() {
    char[] characters = user.characters();
    Pin pin = Pin.taking(characters);
    ByteBuffer bytes = pin.use(buffer -> buffer);
    assertThat(characters).containsOnly('\0');
    assertThat(pin.length()).isEqualTo(user.length());
    assertThat(bytes.get(3)).isEqualTo((byte) user.at(3));

    pin.close();
    pin.close();

    bytes.clear();
    for (int i = 0; i < bytes.capacity(); i++) {
      assertThat(bytes.get(i)).isZero();
    }
    for (Runnable use : List.<Runnable>of(pin::length, () -> pin.use(b -> b))) {
      assertThatThrownBy(use::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the PIN was closed");
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aClosedPinIsNotSent(Layout layout) {
    try (Played played = Played.in(folder, layout)) {
      Pin pin = Played.pin(Played.PIN);
      pin.close();

      assertThatThrownBy(() -> played.token.login(pin))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the PIN was closed");
      assertThat(played.mock.count("C_Login")).isZero();
      assertThat(played.get("sessions")).isZero();
      assertThat(played.tryLogin(Played.PIN)).isEqualTo("done");
    }
  }

  @Test
  void closingWaitsForWhoIsUsingThePin() throws Exception {
    Pin pin = user.pin();
    CountDownLatch using = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    List<Byte> seen = new ArrayList<>();
    Thread user =
        new Thread(
            () ->
                pin.use(
                    bytes -> {
                      using.countDown();
                      await(enough);
                      return seen.add(bytes.get(0));
                    }));
    Thread owner = new Thread(pin::close);
    user.start();
    await(using);
    owner.start();
    long end = System.nanoTime() + 60_000_000_000L;
    while (owner.getState() != Thread.State.WAITING && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(owner.getState()).isEqualTo(Thread.State.WAITING);
    enough.countDown();
    user.join(60_000);
    owner.join(60_000);

    assertThat(seen).containsExactly((byte) this.user.at(0));
    assertThatThrownBy(pin::length).isInstanceOf(IllegalStateException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
