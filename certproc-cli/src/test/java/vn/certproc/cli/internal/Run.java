package vn.certproc.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/** One run of the command inside the test. */
record Run(int code, byte[] bytes, String err) {

  static final String G2 = "agency-g2-tong-cuc-thue.cer";

  /** Within the period of the letter of 2020. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2021-03-15T03:00:00Z"), ZoneOffset.UTC);

  String out() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static Run of(String... arguments) {
    return reading(new byte[0], arguments);
  }

  static Run reading(byte[] input, String... arguments) {
    return watched(false, input, arguments);
  }

  static Run watched(boolean terminal, byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(stdin(input), out, err, terminal, CLOCK);
    int code = Cli.run(streams, arguments);
    return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /** With variables and a keyboard. */
  static Run on(Host host, byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(stdin(input), out, err, false, CLOCK, host);
    int code = Cli.run(streams, arguments);
    return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  static Run into(OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(stdin(new byte[0]), out, err, false, CLOCK);
    int code = Cli.run(streams, arguments);
    return new Run(code, new byte[0], err.toString(StandardCharsets.UTF_8));
  }

  private static StandardInput stdin(byte[] input) {
    return new StandardInput(new ByteArrayInputStream(input));
  }

  /** A real certificate as a file. */
  static String real(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = Objects.requireNonNull(Run.class.getResourceAsStream(name))) {
      Files.write(file, in.readAllBytes());
    }
    return file.toString();
  }

  /** An example as a file. */
  static String example(Path folder, String name, String... arguments) throws IOException {
    String[] all = new String[arguments.length + 1];
    all[0] = "example";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Path file = folder.resolve(name);
    Files.write(file, of(all).bytes());
    return file.toString();
  }

  /** An example whose certificate ends too soon, as a file. */
  static String ineligible(Path folder, String name) throws IOException {
    return example(folder, name, "renew", "--subscriber", "staff", "--on", "2021-01-01");
  }
}
