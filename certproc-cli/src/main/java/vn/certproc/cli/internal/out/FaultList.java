package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** Faults and notices, each with its place, code and sentence. */
public final class FaultList {

  private static final Set<String> REFUSED_PINS = Set.of("pin-refused", "so-pin-refused");

  /** What {@code --accept-name} says yes to. */
  private static final Set<String> ACCEPTABLE =
      Set.of("signer-other-name", "signer-signed-already");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private FaultList() {}

  /** A fault as compilers print it: {@code file:line:column: path: sentence [code]}. */
  public static void line(Page page, Fault fault) {
    page.line(shown(place(fault.where()) + page.in(fault.text())) + " [" + fault.code() + "]");
  }

  /**
   * Where a token refused a PIN: the next call is another process, which does not know that and
   * would send it again.
   */
  public static void mindRefusedPin(Page page, List<Fault> faults) {
    if (faults.stream().anyMatch(f -> REFUSED_PINS.contains(f.code()))) {
      page.line(page.word("token.do-not-repeat"));
    }
  }

  /** Which option is the yes to what was refused, or names the place that was not found. */
  public static void mindOtherName(Page page, List<Fault> faults) {
    if (faults.stream().anyMatch(f -> ACCEPTABLE.contains(f.code()))) {
      page.line(page.word("sign.accept-name"));
    }
    if (faults.stream().anyMatch(f -> f.code().startsWith("signer-no-place-"))) {
      page.line(page.word("sign.field"));
    }
  }

  /** A notice; marked, for it is no fault. */
  public static void notice(Page page, Fault notice) {
    String place = place(notice.where());
    page.line(
        shown(place + page.word("notice") + ": " + page.in(notice.text()))
            + " ["
            + notice.code()
            + "]");
  }

  /** What came from outside must not drive the terminal: ESC and its like are shown as one sign. */
  public static String shown(String text) {
    return CONTROLS.matcher(text).replaceAll("\uFFFD");
  }

  private static String place(Where where) {
    String place = where.toString();
    return place.isEmpty() ? "" : place + ": ";
  }

  /** Entries of an open list. */
  public static void items(DataWriter data, String level, List<Fault> faults) {
    for (Fault fault : faults) {
      Where where = fault.where();
      data.object();
      data.field("level", level);
      data.field("file", where.source());
      data.field("line", number(where.line()));
      data.field("column", number(where.column()));
      data.field("path", where.path());
      data.field("code", fault.code());
      data.text(fault.text());
      data.end();
    }
  }

  private static java.util.Optional<Integer> number(java.util.OptionalInt given) {
    return given.isPresent() ? java.util.Optional.of(given.getAsInt()) : java.util.Optional.empty();
  }
}
