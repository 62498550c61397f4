package vn.certproc.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar with a real module: a SoftHSM token whose key pkcs11-tool made. */
class TokenTest {

  private static final String PREPARE =
      """
      set -e
      mkdir tokens anchors
      printf 'directories.tokendir = %s/tokens\\nobjectstore.backend = file\\n' "$PWD" > softhsm2.conf
      softhsm2-util --init-token --free --label 'VGCA Token' --so-pin secret-puk --pin secret-old
      p11() { pkcs11-tool --module "$MODULE" --token-label 'VGCA Token' "$@"; }
      p11 --login --pin secret-old --keypairgen --key-type rsa:2048 --id a1 --label holder
      p11 --read-object --type pubkey --id a1 --output-file key.der
      openssl pkey -pubin -inform DER -in key.der -out key.pem
      openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out anchors/ca.cer -utf8 \
        -subj '/C=VN/CN=CA thu' -days 3650
      certify() {
        openssl x509 -new -force_pubkey key.pem -subj "$1" -CA anchors/ca.cer -CAkey ca.key \
          -set_serial "$2" -days "$3" -out "$4"
      }
      certify '/C=VN/O=So Xay dung/CN=Nguyen Van An' 0x54A0000000000001 90 old.cer
      certify '/C=VN/O=So Xay dung/CN=Nguyen Van An' 0x54A0000000000002 1826 new.cer
      printf 'secret-old\\n' > pin.txt
      printf 'secret-new\\n' > new-pin.txt
      printf 'secret-bad\\n' > wrong.txt
      printf 'secret-puk\\n' > puk.txt
      """;

  @TempDir Path folder;
  private String module;

  @BeforeEach
  void aTokenIsThere() throws Exception {
    module =
        Stream.of(
                "/usr/lib/softhsm/libsofthsm2.so",
                "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
            .filter(path -> Files.isRegularFile(Path.of(path)))
            .findFirst()
            .orElse("");
    boolean found =
        !module.isEmpty()
            && Stream.of("softhsm2-util", "pkcs11-tool", "openssl").allMatch(this::is);
    if (!found && Boolean.getBoolean("certproc.ci")) {
      throw new AssertionError("softhsm2, opensc or openssl is not installed");
    }
    assumeTrue(found, "softhsm2, opensc or openssl is not installed");
    Jar.Run prepared = shell(PREPARE);
    assertThat(prepared.exit()).as(prepared.out() + prepared.err()).isZero();
  }

  private boolean is(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
  }

  private Jar.Run shell(String script) throws IOException, InterruptedException {
    return Jar.run(
        folder,
        List.of("env", "SOFTHSM2_CONF=softhsm2.conf", "MODULE=" + module, "bash", "-c", script),
        "C.UTF-8");
  }

  private Jar.Run token(String arguments) throws IOException, InterruptedException {
    Jar.Run run = shell("exec $JAVA -jar $JAR token " + arguments + " --module $MODULE --lang en");
    assertThat(run.out() + run.err()).doesNotContain("secret-", "WARNING");
    return run;
  }

  private Jar.Run done(String arguments) throws IOException, InterruptedException {
    Jar.Run run = token(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).as(run.out()).isZero();
    return run;
  }

  @Test
  void aCertificateIsRenewedAndThePinChanged() throws Exception {
    assertThat(done("list").out()).contains("Label: VGCA Token", "PIN: in order");
    assertThat(done("install old.cer --anchors anchors --pin-file pin.txt --yes").out())
        .contains("no earlier certificate", "written and read back");
    assertThat(done("install new.cer --anchors anchors --pin-file pin.txt --dry-run").out())
        .contains("54A0000000000001", "54A0000000000002", "Nothing was changed");
    assertThat(done("certs").out()).contains("54A0000000000001").doesNotContain("00000000002");
    assertThat(done("install new.cer --anchors anchors --pin-file pin.txt --yes").out())
        .contains("Earlier certificates removed: 1");
    Jar.Run seen = shell("pkcs11-tool --module $MODULE --list-objects --type cert");
    assertThat(seen.out()).contains("54A0000000000002").doesNotContain("54A0000000000001");

    Jar.Run wrong = token("change-pin --pin-file wrong.txt --new-pin-file new-pin.txt");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err()).contains("The PIN is wrong", "[pin-refused]");
    assertThat(done("change-pin --pin-file pin.txt --new-pin-file new-pin.txt").out())
        .contains("was changed");
    assertThat(done("test --pin-file new-pin.txt").out()).startsWith("NOTHING FAILED: 10 passed");
  }

  @Test
  void withoutATerminalNothingIsAskedFor() throws Exception {
    Jar.Run run = token("change-pin --new-pin-file new-pin.txt");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no terminal to ask for it: give --pin-file FILE");
    assertThat(token("install new.cer --pin-file pin.txt").exit()).isEqualTo(2);
  }

  @Test
  void atATerminalThePinIsAskedForAndNotShown() throws Exception {
    assumeTrue(is("script"), "script is not installed");
    // Typed once the prompt stands behind the line with the token and its PIN's state.
    Jar.Run run =
        shell(
            """
            coproc script -qec "$JAVA -jar $JAR token certs --login --module $MODULE --lang en" /dev/null
            program=$COPROC_PID
            exec 3<&"${COPROC[0]}" 4>&"${COPROC[1]}"
            IFS= read -r -t 60 line <&3 && echo "$line"
            IFS= read -r -t 60 -d: prompt <&3 && echo "$prompt"
            echo secret-old >&4
            cat <&3
            wait "$program"
            """);
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains("PIN: in order", "Private keys: 1").doesNotContain("secret-");
  }

  @Test
  void aWatchEndsWhenItsReaderHasLeft() throws Exception {
    Jar.Run run =
        shell(
            """
            mkfifo pipe
            (exec 3<pipe) &
            exec 4>pipe
            wait
            timeout 60 $JAVA -jar $JAR token watch --module $MODULE >&4
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  /** The page's commands, one after the other, as they stand there. */
  @Test
  void thePageOfTokensShowsWhatIsSaid() throws Exception {
    List<Demo> demos = Demo.all("docs/tokens.md");
    assertThat(demos).hasSizeGreaterThan(8);
    for (Demo demo : demos) {
      Jar.Run run = shell("export CERTPROC_PKCS11_MODULE=$MODULE; " + demo.line());
      String said = run.out() + run.err();
      assertThat(run.exit()).as(said).isEqualTo(demo.exit());
      assertThat(demo.isShownBy(said))
          .as("%s%n%s%nwhere the page shows%n%s", demo, said, String.join("\n", demo.shown()))
          .isTrue();
    }
  }
}
