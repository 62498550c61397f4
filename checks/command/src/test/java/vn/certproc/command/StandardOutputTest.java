package vn.certproc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the other end of the command's streams, and names it cannot read. */
class StandardOutputTest {

  @TempDir Path folder;

  /** The profile and the day are named, so that no test hangs on the date that it is run on. */
  private static final String UNDER = " --profile long-an-2020 --on 2026-09-17";

  /** Longer than a pipe holds, so that the writer meets the closed end. */
  private static final String LONG =
      "$JAVA -jar $JAR example renew --subscriber staff --count 2000" + UNDER;

  @Test
  void aReaderThatLeavesIsNoFailure() throws Exception {
    Jar.Run run = Jar.shell(folder, LONG + " | head -n 1; exit ${PIPESTATUS[0]}");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("<?xml");
    assertThat(run.exit()).isZero();
  }

  @Test
  void aFullDeviceIsSaid() throws Exception {
    Jar.Run run = Jar.shell(folder, "$JAVA -jar $JAR profiles > /dev/full");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("không đầy đủ", "not whole");
    assertThat(run.err().lines()).hasSize(1);
  }

  /**
   * Without the launcher the JVM cannot read such a name; its contents and the answer stay UTF-8.
   */
  @Test
  void underAnotherLocaleANameIsRefusedAndInputIsRead() throws Exception {
    Path request = folder.resolve("Đơn.xml");
    assertThat(
            Jar.shell(
                    folder,
                    "$JAVA -jar $JAR example renew --subscriber staff" + UNDER + " > Đơn.xml")
                .exit())
        .isZero();
    Path script = Files.writeString(folder.resolve("named.sh"), "$JAVA -jar $JAR validate Đơn.xml");
    Jar.Run named = Jar.run(folder, List.of("bash", script.toString()), "C");
    assertThat(named.exit()).as(named.out() + named.err()).isEqualTo(4);
    assertThat(named.out()).contains("[cli-path-unusable]", "./certproc");
    Path piped =
        Files.writeString(
            folder.resolve("piped.sh"),
            "$JAVA -jar $JAR assess - --lang vi" + UNDER + " < " + request);
    Jar.Run run = Jar.run(folder, List.of("bash", piped.toString()), "C");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("KẾT LUẬN: ĐỦ ĐIỀU KIỆN");
  }

  @Test
  void noProgressIsShownToAFile() throws Exception {
    Jar.Run run =
        Jar.shell(
            folder, LONG + " | $JAVA -jar $JAR assess -" + UNDER + " --format json > out.json");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }
}
