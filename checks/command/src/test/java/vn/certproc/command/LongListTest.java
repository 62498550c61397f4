package vn.certproc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The longest list that a payload may hold, filed with little memory. */
class LongListTest {

  private static final int ROWS = 10_000;
  private static final String DAY = " --profile long-an-2020 --on 2021-03-15";

  /**
   * A numbered row of form 08 without its spaces and line ends: the number, a name, the serial
   * number of the certificate.
   */
  private static final Pattern ROW = Pattern.compile("(\\d+)\\D+(54A0[0-9A-F]{12})");

  @TempDir Path folder;

  @Test
  void aFormOfTenThousandRowsIsComparedWith512Megabytes() throws Exception {
    Jar.Run run =
        Jar.shell(
            folder,
            "$JAVA -jar $JAR example renew --subscriber staff --count "
                + ROWS
                + DAY
                + " > list.xml && $JAVA -Xmx512m -jar $JAR form tt185-08 --request list.xml"
                + DAY
                + " --out form.pdf && qpdf --object-streams=generate form.pdf again.pdf"
                + " && $JAVA -Xmx512m -jar $JAR extract again.pdf --check --format json");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"equal\" : true", "\"identical\" : false");
  }

  @Test
  void tenThousandRowsAreFiledInOrderWith256Megabytes() throws Exception {
    Jar.Run run =
        Jar.shell(
            folder,
            "$JAVA -jar $JAR example renew --subscriber staff --count "
                + ROWS
                + DAY
                + " > list.xml && $JAVA -Xmx256m -jar $JAR file list.xml --out dossier"
                + DAY
                + " && pdftotext -raw dossier/mau-08.pdf");
    assertThat(run.exit()).as(run.err()).isZero();
    String text = Files.readString(folder.resolve("dossier/mau-08.txt")).replaceAll("\\s", "");
    List<MatchResult> rows = ROW.matcher(text).results().toList();
    assertThat(rows).hasSize(ROWS);
    for (int i = 0; i < ROWS; i++) {
      assertThat(rows.get(i).group(1)).isEqualTo(Integer.toString(i + 1));
      assertThat(rows.get(i).group(2)).isEqualTo(String.format(Locale.ROOT, "54A0%012X", i + 1));
    }
  }
}
