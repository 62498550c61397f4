package vn.certproc.checks.dss;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads orders from standard input, one a line, and answers each in lines on standard output, until
 * the input ends. See {@link Order}, {@link Answer}, {@link Validation}, {@link Signing}.
 */
public final class DssProcess {

  private DssProcess() {}

  /** Runs. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Answer answer = new Answer(out);
      answer(line, answer);
      answer.end();
    }
  }

  private static void answer(String line, Answer answer) throws IOException {
    try {
      Order order = Order.read(line);
      switch (order.verb()) {
        case "validate" -> Validation.run(order, answer);
        case "sign" -> Signing.run(order, answer);
        default -> throw new IllegalArgumentException("unknown order: " + order.verb());
      }
    } catch (RuntimeException e) {
      // Whatever DSS or its libraries throw over a hostile file is DSS's answer to that file.
      answer.line("failed", e);
    }
  }
}
