package vn.certproc.cli.internal;

import java.io.Console;
import java.util.Optional;

/** What the command asks of its process beside the streams. */
public interface Host {

  /** A variable of the environment; empty where it is not set. */
  Optional<String> variable(String name);

  /** The keyboard of the person in front; empty where there is none. */
  Optional<Keyboard> keyboard();

  /** What a person types at a terminal. */
  interface Keyboard {

    /**
     * Asks for a line that is not shown; the caller wipes it. Empty where the input has ended.
     *
     * @param prompt shown once nothing that is typed shows any more
     */
    Optional<char[]> secret(String prompt);

    /** Asks for a line that is shown. Empty where the input has ended. */
    Optional<String> line(String prompt);
  }

  /** No variables and no keyboard. */
  static Host none() {
    return new Host() {
      @Override
      public Optional<String> variable(String name) {
        return Optional.empty();
      }

      @Override
      public Optional<Keyboard> keyboard() {
        return Optional.empty();
      }
    };
  }

  /** This process. */
  static Host process() {
    // From JDK 22 to 24 another console is the default, which is there without a terminal, too.
    System.setProperty("jdk.console", "java.base");
    return new Host() {
      @Override
      public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
      }

      @Override
      public Optional<Keyboard> keyboard() {
        return Optional.ofNullable(System.console()).map(TerminalKeyboard::new);
      }
    };
  }

  /** The keyboard of a terminal. */
  record TerminalKeyboard(Console console) implements Keyboard {

    @Override
    public Optional<char[]> secret(String prompt) {
      return Optional.ofNullable(console.readPassword("%s", prompt));
    }

    @Override
    public Optional<String> line(String prompt) {
      return Optional.ofNullable(console.readLine("%s", prompt));
    }
  }
}
