package vn.certproc.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of {@code docs/demo.md} with the output and the exit code that stand below it.
 *
 * @param command the line after {@code $}
 * @param shown the lines of output; one of {@code …} alone stands for any lines
 * @param exit the exit code
 */
record Demo(String command, List<String> shown, int exit) {

  private static final String LEFT_OUT = "…";
  private static final Pattern BLOCK =
      Pattern.compile("```console\n\\$ (.*)\n((?:.*\n)*?)```\n\nExit code (\\d)\\.\n");

  /** Every command of the page; a block in another shape is an error. */
  static List<Demo> all() throws IOException {
    String page = Files.readString(Jar.project("docs/demo.md"));
    List<Demo> all = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      List<String> shown = block.group(2).lines().toList();
      all.add(new Demo(block.group(1), shown, Integer.parseInt(block.group(3))));
    }
    long blocks = page.lines().filter("```console"::equals).count();
    if (all.size() != blocks) {
      throw new AssertionError(all.size() + " of " + blocks + " blocks have a command and a code");
    }
    return all;
  }

  /** The line for a shell that knows the jar. */
  String line() {
    return command.replace("./certproc", "$JAVA -XX:-UsePerfData -jar $JAR");
  }

  /** What the whole output must match. */
  Pattern output() {
    return Pattern.compile(
        shown.stream().map(Demo::lineOf).collect(Collectors.joining()), Pattern.MULTILINE);
  }

  private static String lineOf(String shown) {
    if (shown.equals(LEFT_OUT)) {
      return "(?:.*\\n)*?";
    }
    return Pattern.compile(LEFT_OUT, Pattern.LITERAL)
            .splitAsStream(shown)
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"))
        + "\\n";
  }

  @Override
  public String toString() {
    return command;
  }
}
