package vn.certproc.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of a page, such as {@code docs/demo.md}, with the output and the exit code that stand
 * below it.
 *
 * @param command the line after {@code $}
 * @param shown the lines of output; one of {@code …} alone stands for any lines, a {@code …} in one
 *     for any text
 * @param exit the exit code
 */
record Demo(String command, List<String> shown, int exit) {

  private static final String LEFT_OUT = "…";
  private static final Pattern BLOCK =
      Pattern.compile("```console\n\\$ (.*)\n((?:.*\n)*?)```\n\nExit code (\\d)\\.\n");

  /** Every command of the demonstration. */
  static List<Demo> all() throws IOException {
    return all("docs/demo.md");
  }

  /** Every command of a page; a block in another shape is an error. */
  static List<Demo> all(String name) throws IOException {
    String page = Files.readString(Jar.project(name));
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

  /**
   * Says whether the whole output is what the page shows. Lines are compared one by one, not by one
   * expression over the whole: that would need a stack as deep as the output is long.
   */
  boolean isShownBy(String output) {
    List<String> said = output.lines().toList();
    int next = 0;
    int line = 0;
    int leftOut = -1;
    int resume = 0;
    while (line < said.size()) {
      if (next < shown.size() && shown.get(next).equals(LEFT_OUT)) {
        leftOut = next++;
        resume = line;
      } else if (next < shown.size() && isLine(shown.get(next), said.get(line))) {
        next++;
        line++;
      } else if (leftOut >= 0) {
        // The lines left out are one more than was thought.
        next = leftOut + 1;
        line = ++resume;
      } else {
        return false;
      }
    }
    return shown.subList(next, shown.size()).stream().allMatch(LEFT_OUT::equals);
  }

  private static boolean isLine(String shown, String said) {
    String expression =
        Pattern.compile(LEFT_OUT, Pattern.LITERAL)
            .splitAsStream(shown)
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return said.matches(shown.endsWith(LEFT_OUT) ? expression + ".*" : expression);
  }

  @Override
  public String toString() {
    return command;
  }
}
