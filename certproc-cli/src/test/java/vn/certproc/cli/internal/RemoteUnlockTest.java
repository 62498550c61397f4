package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.unlock.ExpectedTechnician;
import vn.certproc.pki.unlock.LockedToken;
import vn.certproc.pki.unlock.TicketHolder;
import vn.certproc.pki.unlock.UnlockTerms;
import vn.certproc.pki.unlock.UnlockTicket;

/** Both sides of an unlock from afar (letter §9), with a real token and a key file. */
class RemoteUnlockTest {

  private static final String NEW_PIN = "secret-9999";
  private static final String PASSWORD = "secret-p12";

  @TempDir static Path shared;
  private static TestKeys keys;
  private static String technician;
  private static Path keyFile;

  @TempDir Path folder;
  private SoftHsm hsm;
  private final ExecutorService side = Executors.newSingleThreadExecutor();

  @BeforeAll
  static void keys() throws Exception {
    keys = TestKeys.in(shared);
    technician = keys.certificate("kỹ thuật viên.cer", "2020/06/13", 1826, TestKeys.NAME);
    keyFile = keyFile(technician);
  }

  /** The holder's key and its certificate alone, as the Department exports them. */
  private static Path keyFile(String certificateFile) throws Exception {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(shared.resolve("keys.p12"))) {
      all.load(in, "changeit".toCharArray());
    }
    Certificate certificate;
    try (InputStream in = Files.newInputStream(Path.of(certificateFile))) {
      certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(
        "technician",
        all.getKey("holder", "changeit".toCharArray()),
        PASSWORD.toCharArray(),
        new Certificate[] {certificate});
    Path file = shared.resolve("technician.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      one.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  @BeforeEach
  void token() throws Exception {
    hsm = SoftHsm.in(folder);
    hsm.token(SoftHsm.LABEL);
  }

  @AfterEach
  void end() {
    side.shutdownNow();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /** The coordinator's side, begun. */
  private Coordinator remote(String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of("--new-pin-file", hsm.file(NEW_PIN)));
    all.addAll(List.of(more));
    return remote(Host.none(), all);
  }

  private Coordinator remote(Host host, List<String> more) {
    List<String> all =
        new ArrayList<>(List.of("token", "unlock", "--remote", "--module", SoftHsm.module()));
    all.addAll(List.of("--ticket", file("ticket.txt"), "--answer", file("answer.txt")));
    all.addAll(List.of("--anchors", keys.anchors(), "--lang", "en"));
    all.addAll(more);
    Screen out = new Screen();
    Screen err = new Screen();
    StandardInput in = new StandardInput(new ByteArrayInputStream(new byte[0]));
    Streams streams = new Streams(in, out, err, false, Run.CLOCK, host);
    return new Coordinator(
        side.submit(() -> Cli.run(streams, all.toArray(String[]::new))), out, err);
  }

  /** What the coordinator's side prints, and what it ends with. */
  private record Coordinator(Future<Integer> code, Screen out, Screen err) {

    /** The code that stands on the screen. */
    String spoken() throws InterruptedException {
      Matcher shown =
          Pattern.compile("Code: ([0-9 ]{29}) ").matcher(out.await("Waiting for the answer"));
      assertThat(shown.find()).isTrue();
      return shown.group(1);
    }

    int end() throws Exception {
      int ended = code.get(60, TimeUnit.SECONDS);
      assertThat(out.toString() + err).doesNotContain("secret-");
      return ended;
    }
  }

  /** A stream that can be waited on for a text. */
  private static final class Screen extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int one) {
      bytes.write(one);
      notifyAll();
    }

    synchronized String await(String text) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!toString().contains(text)) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        assertThat(left).as(toString()).isPositive();
        wait(left);
      }
      return toString();
    }

    @Override
    public synchronized String toString() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private Run authorize(String ticket, String answer, String code, String... more)
      throws Exception {
    String[] arguments = {
      "token",
      "unlock",
      "--authorize",
      "--ticket",
      ticket,
      "--answer",
      answer,
      "--code",
      code,
      "--sign",
      "p12:" + keyFile,
      "--password-file",
      hsm.file(PASSWORD),
      "--lang",
      "en"
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    Run run = Run.of(all);
    assertThat(run.out() + run.err()).doesNotContain("secret-");
    return run;
  }

  @Test
  void theTechnicianUnlocksAndTheHolderHasANewPin() throws Exception {
    Coordinator waiting = remote("--technician", technician);
    String code = waiting.spoken();

    // What somebody else puts there first is told, and does not end the wait.
    Files.writeString(Path.of(file("answer.txt")), "no answer at all");
    waiting.err().await("Still waiting");
    String officer = hsm.file(SoftHsm.OFFICER);
    Run answered = authorize(file("ticket.txt"), file("good.txt"), code, "--so-pin-file", officer);
    assertThat(answered.code()).as(answered.err()).isZero();
    assertThat(answered.out()).contains("of use until 2021-03-15T10:10:00+07:00");
    put("good.txt");

    assertThat(waiting.end()).as(waiting.err().toString()).isZero();
    assertThat(waiting.err().toString()).contains("unlock-answer-unreadable");
    assertThat(waiting.out().toString()).contains("The token is unlocked");
    assertThat(hsm.run("certs", "--pin-file", hsm.file(NEW_PIN)).code()).isZero();
    assertThat(hsm.run("certs", "--pin-file", hsm.file(SoftHsm.PIN)).code()).isOne();
  }

  @Test
  void aNewPinThatDoesNotDoIsAskedForAgain() throws Exception {
    FakeHost holder =
        FakeHost.typing("secret-1", "secret-2", "pin", "pin", NEW_PIN, NEW_PIN, "never asked");
    Coordinator waiting = remote(holder, List.of("--technician", technician));
    String officer = hsm.file(SoftHsm.OFFICER);
    authorize(file("ticket.txt"), file("good.txt"), waiting.spoken(), "--so-pin-file", officer);
    put("good.txt");

    assertThat(waiting.end()).as(waiting.err().toString()).isZero();
    assertThat(holder.left()).isOne();
    assertThat(waiting.err().toString())
        .contains("typed differently", "4 to 255 characters (bytes)");
    assertThat(hsm.run("certs", "--pin-file", hsm.file(NEW_PIN)).code()).isZero();
  }

  private void put(String answer) throws Exception {
    Files.move(
        Path.of(file(answer)),
        Path.of(file("answer.txt")),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void anAnswerToAnotherTicketIsRefusedAndTheWaitGoesOn() throws Exception {
    Coordinator waiting = remote("--technician", technician);
    String code = waiting.spoken();
    UnlockTicket other = ticketOfAnother();
    Files.writeString(Path.of(file("other.txt")), other.text());
    String officer = hsm.file(SoftHsm.OFFICER);
    authorize(
        file("other.txt"), file("answer.txt"), other.code().toString(), "--so-pin-file", officer);
    waiting.err().await("Still waiting");
    assertThat(waiting.code().isDone()).isFalse();

    authorize(file("ticket.txt"), file("good.txt"), code, "--so-pin-file", officer);
    put("good.txt");

    assertThat(waiting.end()).as(waiting.err().toString()).isZero();
    assertThat(waiting.err().toString()).contains("unlock-answer-other-ticket");
  }

  @Test
  void whatCannotBeReadIsToldOnceAndTheWaitGoesOn() throws Exception {
    Coordinator waiting = remote("--technician", technician);
    String code = waiting.spoken();
    Path answer = Files.createDirectory(Path.of(file("answer.txt")));
    String said = waiting.err().await("Still waiting");
    assertThat(said).contains("[cli-input-unreadable]");
    String officer = hsm.file(SoftHsm.OFFICER);
    authorize(file("ticket.txt"), file("good.txt"), code, "--so-pin-file", officer);
    Files.delete(answer);
    put("good.txt");

    assertThat(waiting.end()).as(waiting.err().toString()).isZero();
    assertThat(waiting.err().toString()).containsOnlyOnce("cli-input-unreadable");
  }

  @ParameterizedTest
  @CsvSource({
    "--ticket t --answer a, --ticket",
    "--code 1, --code",
    "--anchors x, --anchors",
    "--pin-env A, --pin-env",
    "--remote --code 1, --code",
    "--remote --yes, --yes",
    "--remote --so-pin-env A, --so-pin-env",
    "--authorize --technician x, --technician",
    "--authorize --new-pin-env A, --new-pin-env",
  })
  void anOptionOfAnotherWayToUnlockIsRefused(String options, String said) throws Exception {
    List<String> call = new ArrayList<>(List.of("unlock", "--lang", "en"));
    call.addAll(List.of(options.split(" ", -1)));
    Run run = hsm.run(call.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("means nothing to \"token unlock").contains(said);
  }

  @Test
  void twoFilesAreNeeded() throws Exception {
    String same = file("x") + "/../ticket.txt";
    for (String side : List.of("--remote", "--authorize")) {
      Run one =
          hsm.run("unlock", side, "--ticket", file("ticket.txt"), "--answer", same, "--lang", "en");
      assertThat(one.code()).isEqualTo(2);
      assertThat(one.err()).contains("one and the same file");
      Run input = hsm.run("unlock", side, "--ticket", "-", "--answer", same, "--lang", "en");
      assertThat(input.code()).isEqualTo(2);
      assertThat(input.err()).contains("--ticket takes a file");
    }
  }

  @Test
  void aTechnicianWhoseCertificateHasExpiredIsNotAskedForThePin() throws Exception {
    Path expired = keyFile(keys.certificate("past.cer", "2015/01/01", 1000, TestKeys.NAME));
    Files.writeString(Path.of(file("t")), ticketOfAnother().text());
    String code = ticketOfAnother().code().toString();
    FakeHost host = FakeHost.typing(PASSWORD, SoftHsm.OFFICER);
    String[] call = {
      "token",
      "unlock",
      "--authorize",
      "--ticket",
      file("t"),
      "--answer",
      file("a"),
      "--code",
      code,
      "--sign",
      "p12:" + expired,
      "--lang",
      "en"
    };
    Run run = Run.on(host, new byte[0], call);
    keyFile(technician);
    assertThat(run.code()).isOne();
    assertThat(run.err()).contains("[certificate-expired]", "2017-09-27T10:00:00+07:00");
    assertThat(host.left()).isOne();
    assertThat(Path.of(file("a"))).doesNotExist();
  }

  private static UnlockTicket ticketOfAnother() throws Exception {
    EncodedCertificate certificate =
        CertificateReader.create().read(Path.of(technician)).certificate().encoded();
    try (TicketHolder holder =
        TicketHolder.create(
            new LockedToken("FFFF", "another"),
            new ExpectedTechnician(certificate, (each, at) -> List.of()),
            Run.CLOCK,
            UnlockTerms.STANDARD)) {
      return holder.ticket();
    }
  }

  @Test
  void whatTheTechnicianDoesWrongIsRefused() throws Exception {
    Coordinator waiting = remote("--technician", technician);
    String code = waiting.spoken();
    String ticket = file("ticket.txt");
    String officer = hsm.file(SoftHsm.OFFICER);
    String nowhere = file("nowhere.txt");

    Run differs = authorize(ticket, nowhere, "0".repeat(25), "--so-pin-file", officer);
    assertThat(differs.code()).isOne();
    assertThat(differs.err()).contains("unlock-code-differs");
    assertThat(authorize(ticket, nowhere, "12", "--so-pin-file", officer).code()).isOne();
    assertThat(authorize(ticket, nowhere, code).code()).isEqualTo(2);
    assertThat(authorize(ticket, nowhere, code, "--so-pin-file", officer, "--minutes", "61").code())
        .isEqualTo(2);
    assertThat(authorize(technician, nowhere, code, "--so-pin-file", officer).code()).isEqualTo(3);
    assertThat(Path.of(nowhere)).doesNotExist();
    String there = hsm.file("there");
    Run taken = authorize(ticket, there, code, "--so-pin-file", officer);
    assertThat(taken.code()).isEqualTo(4);
    assertThat(taken.err()).contains("[cli-token-out-exists]").doesNotContain("--force");
    assertThat(waiting.code().isDone()).isFalse();

    String wrong = hsm.file("secret-0000");
    assertThat(authorize(ticket, file("good.txt"), code, "--so-pin-file", wrong).code()).isZero();
    put("good.txt");

    assertThat(waiting.end()).isOne();
    assertThat(waiting.err().toString()).contains("so-pin-refused");
  }

  @Test
  void theCoordinatorsSideIsRefusedBeforeATicketIsMade() throws Exception {
    assertThat(hsm.run("unlock", "--remote", "--authorize").code()).isEqualTo(2);
    assertThat(hsm.run("unlock", "--remote", "--ticket", file("t")).code()).isEqualTo(2);
    assertThat(remote().end()).isEqualTo(2);
    String expired = keys.certificate("expired.cer", "2015/01/01", 1000, TestKeys.NAME);
    Coordinator unfit = remote("--technician", expired);
    assertThat(unfit.end()).isOne();
    assertThat(unfit.err().toString()).contains("unlock-technician-unfit", "certificate-expired");
    Files.writeString(Path.of(file("answer.txt")), "of before");
    assertThat(remote("--technician", technician).end()).isEqualTo(4);
    assertThat(Path.of(file("ticket.txt"))).doesNotExist();
  }
}
