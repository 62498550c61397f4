package vn.certproc.cli.internal.verb.key;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.cli.internal.CliException;
import vn.certproc.pkcs11.Pin;

/**
 * What a PIN's characters may be. A PIN that is there already goes to the token as it is, but for
 * what an editor adds (a byte order mark, one line end); a control character in it is a mistake
 * that would cost a try. A new PIN must be one that its holder can type anywhere.
 */
final class PinText {

  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private PinText() {}

  /**
   * Characters of a variable without what an editor adds; the given ones are wiped.
   *
   * @param mark whether a byte order mark is taken off
   */
  static char[] trimmed(char[] given, boolean mark) {
    int from = mark && given.length > 0 && given[0] == '\uFEFF' ? 1 : 0;
    int to = given.length;
    if (to > from && given[to - 1] == '\n') {
      to--;
      if (to > from && given[to - 1] == '\r') {
        to--;
      }
    }
    char[] kept = Arrays.copyOfRange(given, from, to);
    Arrays.fill(given, '\0');
    return kept;
  }

  /**
   * Refuses control characters; the characters are wiped then.
   *
   * @throws CliException when there is one, or one that the environment could not decode
   */
  static char[] typeable(char[] given, String source) {
    for (char each : given) {
      if (Character.isISOControl(each) || each == '\uFFFD') {
        Arrays.fill(given, '\0');
        throw refused("cli-token-pin-control", source);
      }
    }
    return given;
  }

  /**
   * Reads a file's PIN without a byte order mark.
   *
   * @throws CliException when it has a control character but for a line end
   */
  static Pin read(InputStream file, String source) throws IOException {
    try {
      return Pin.read(new OneByteChannel(new Checked(file)));
    } catch (ControlCharacter e) {
      throw refused("cli-token-pin-control", source);
    }
  }

  /**
   * Refuses a new PIN that its holder could not type everywhere, and closes it then.
   *
   * @throws CliException {@code cli-token-new-pin-…}
   */
  static Pin writable(Pin next, String source) {
    String fault = next.copied(PinText::fault);
    if (!fault.isEmpty()) {
      next.close();
      throw refused("cli-token-new-pin-" + fault, source);
    }
    return next;
  }

  private static String fault(byte[] octets) {
    boolean foreign = false;
    for (byte octet : octets) {
      if ((octet >= 0 && octet < ' ') || octet == 0x7F) {
        return "hidden";
      }
      foreign |= octet < 0;
    }
    if (foreign) {
      return hidden(octets) ? "hidden" : "not-ascii";
    }
    return octets[0] == ' ' || octets[octets.length - 1] == ' ' ? "blank" : "";
  }

  private static boolean hidden(byte[] octets) {
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(octets));
    try {
      return decoded
          .chars()
          .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    } finally {
      Arrays.fill(decoded.array(), '\0');
    }
  }

  private static CliException refused(String code, String source) {
    return CliException.refused(Fault.of(code, Where.in(source), Map.of()));
  }

  /** Looks at each byte as it goes by; keeps none but those of a mark. */
  private static final class Checked extends FilterInputStream {
    private final int[] first = new int[MARK.length];
    private int at;
    private int held;

    Checked(InputStream in) throws IOException {
      super(in);
      while (held < MARK.length) {
        first[held] = in.read();
        held++;
        if (first[held - 1] != MARK[held - 1]) {
          return;
        }
      }
      at = held;
    }

    @Override
    public int read() throws IOException {
      int next = at < held ? first[at] : in.read();
      if (at < held) {
        first[at] = 0;
        at++;
      }
      if ((next >= 0 && next < ' ' && next != '\n' && next != '\r') || next == 0x7F) {
        throw new ControlCharacter();
      }
      return next;
    }

    /** One at a time: each is looked at, and no array gets a copy of them all. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int next = read();
      if (next < 0) {
        return -1;
      }
      into[offset] = (byte) next;
      return 1;
    }
  }

  /** An IOException, after which the reader wipes what it has. */
  private static final class ControlCharacter extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
