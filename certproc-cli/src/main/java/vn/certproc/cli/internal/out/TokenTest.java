package vn.certproc.cli.internal.out;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/**
 * What came of trying a token. Immutable.
 *
 * @param steps each step, in the order of the work
 */
public record TokenTest(List<Step> steps) {

  /** What is tried, in this order. */
  public enum Kind implements Coded {
    /** The module loads. */
    MODULE("module"),
    /** Its slots can be read. */
    SLOTS("slots"),
    /** The token is there. */
    TOKEN("token"),
    /** Its PIN can be used. */
    PIN_STATE("pin-state"),
    /** It offers mechanisms that are known here. */
    MECHANISMS("mechanisms"),
    /** The PIN is the right one. */
    LOGIN("login"),
    /** A key signs. */
    KEY("key"),
    /** A certificate has its key. */
    PAIRING("pairing"),
    /** A certificate is within its period. */
    VALIDITY("validity"),
    /** The login ends. */
    LOGOUT("logout");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** What came of a step. */
  public enum Outcome implements Coded {
    /** It is as it should be. */
    PASSED("passed"),
    /** It is not. */
    FAILED("failed"),
    /** It was not tried. */
    NOT_DONE("not-done");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * One step.
   *
   * @param about which key or certificate; may be empty
   * @param code the code of what failed, where it has one
   * @param reason why, or what was found
   */
  public record Step(
      Kind kind, Outcome outcome, String about, Optional<String> code, Optional<Text> reason) {}

  /** Copies the list. */
  public TokenTest {
    steps = List.copyOf(steps);
  }

  /** How many steps failed. */
  public int failed() {
    return count(Outcome.FAILED);
  }

  private int count(Outcome outcome) {
    return (int) steps.stream().filter(step -> step.outcome() == outcome).count();
  }

  /** The names of mechanisms that sign, among these numbers. */
  public static List<String> signing(Collection<Long> mechanisms) {
    return Mechanisms.signing(mechanisms);
  }

  /** The test for people. */
  public void print(Page page) {
    page.line(
        page.word(
            failed() == 0 ? "token-test.nothing-failed" : "token-test.failed",
            failed() == 0 ? counts() : with("failed", failed())));
    for (Step step : steps) {
      String about = step.about().isEmpty() ? "" : " – " + step.about();
      String reason = step.reason().map(r -> ": " + page.in(r)).orElse("");
      page.line(
          1,
          mark(step.outcome())
              + " "
              + page.word("token-test", step.kind())
              + about
              + ", "
              + page.word("test-outcome", step.outcome())
              + reason);
    }
  }

  private Map<String, String> counts() {
    return Map.of(
        "passed", Integer.toString(count(Outcome.PASSED)),
        "open", Integer.toString(count(Outcome.NOT_DONE)));
  }

  private Map<String, String> with(String name, int value) {
    Map<String, String> all = new java.util.HashMap<>(counts());
    all.put(name, Integer.toString(value));
    return all;
  }

  private static String mark(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case NOT_DONE -> "–";
    };
  }

  /** The test for programs; the whole document. */
  public void write(DataWriter data) {
    data.object();
    data.field("passed", count(Outcome.PASSED));
    data.field("failed", failed());
    data.field("notDone", count(Outcome.NOT_DONE));
    data.list("steps", "step");
    for (Step step : steps) {
      data.object();
      data.field("kind", step.kind());
      data.field("outcome", step.outcome());
      data.field("about", step.about());
      data.field("code", step.code());
      data.text("reason", step.reason());
      data.end();
    }
    data.end();
    data.end();
    data.finish();
  }
}
