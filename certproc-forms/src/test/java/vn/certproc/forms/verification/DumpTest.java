package vn.certproc.forms.verification;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class DumpTest {
  @Test void dump() throws Exception {
    byte[] SIGNED = Signing.twice();
    Files.write(Path.of("/tmp/coverage-dump/twice.pdf"), SIGNED);
    String text = new String(SIGNED, java.nio.charset.StandardCharsets.ISO_8859_1);
    int from = text.indexOf("<", text.lastIndexOf("/Contents"));
    int to = text.indexOf(">", from);
    System.out.println("GAP " + from + " " + to);
    int n = 0, shown = 0;
    for (int i = from; i < to; i++) {
      byte[] c = SIGNED.clone();
      c[i] = (byte) (c[i] == '0' ? '1' : '0');
      if (i == from) continue;
      if (i > from + 5000) { break; }
      boolean whole;
      try { whole = Signing.verify(c).wholeDocument(); } catch (vn.certproc.forms.UnreadablePdfException e) { whole = false; }
      if (whole) { n++; if (shown++ < 60) System.out.println("MALL " + (i - from - 1)); }
    }
    System.out.println("MALLEABLE " + n);
  }
}
