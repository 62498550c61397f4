package vn.certproc.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.cli.internal.CliException;

/**
 * The words of a command line as a shell would tell them apart, with places for what a case says.
 * No shell sees them. Immutable.
 */
final class CommandWords {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final List<String> words;

  private CommandWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /**
   * Splits at white space that is not between quotes. A backslash takes the meaning from a quote, a
   * space or a backslash after it; between single quotes it is itself.
   *
   * @param line the command line
   * @param known the names of the places
   * @throws CliException when a quote is not closed, a place is not known, or there is no word
   */
  static CommandWords of(String line, List<String> known) {
    List<String> words = new ArrayList<>();
    Splitter splitter = new Splitter(line);
    for (Optional<String> w = splitter.next(); w.isPresent(); w = splitter.next()) {
      words.add(w.get());
    }
    if (words.isEmpty()) {
      throw CliException.usage("cli-conformance-no-program", Map.of());
    }
    for (String word : words) {
      Matcher m = PLACE.matcher(word);
      while (m.find()) {
        if (!known.contains(m.group(1))) {
          String places = "{" + String.join("} {", known) + "}";
          throw CliException.usage(
              "cli-conformance-unknown-place", Map.of("place", m.group(), "known", places));
        }
      }
    }
    return new CommandWords(words);
  }

  /**
   * The words with their places filled.
   *
   * @param values by the place's name; a word whose value is not there is left out, with the option
   *     before it where the word is the place alone
   */
  List<String> filled(Map<String, String> values) {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      Matcher m = PLACE.matcher(word);
      boolean missing = m.results().anyMatch(r -> !values.containsKey(r.group(1)));
      if (!missing) {
        all.add(m.replaceAll(r -> Matcher.quoteReplacement(value(r.group(1), values))));
      } else if (PLACE.matcher(word).matches() && all.size() > 1 && isOption(all)) {
        all.remove(all.size() - 1);
      }
    }
    return all;
  }

  private static String value(String place, Map<String, String> values) {
    return values.getOrDefault(place, "");
  }

  private static boolean isOption(List<String> words) {
    return words.get(words.size() - 1).startsWith("-");
  }

  /** Takes one word after the other. */
  private static final class Splitter {

    private final String line;
    private int at;

    Splitter(String line) {
      this.line = line;
    }

    Optional<String> next() {
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      return at < line.length() ? Optional.of(word()) : Optional.empty();
    }

    private String word() {
      StringBuilder word = new StringBuilder();
      while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
        char c = line.charAt(at++);
        if (c == '\'' || c == '"') {
          quoted(c, word);
        } else {
          word.append(c == '\\' && isEscaped() ? line.charAt(at++) : c);
        }
      }
      return word.toString();
    }

    private void quoted(char quote, StringBuilder word) {
      while (at < line.length() && line.charAt(at) != quote) {
        char c = line.charAt(at++);
        word.append(c == '\\' && quote == '"' && isEscaped() ? line.charAt(at++) : c);
      }
      if (at == line.length()) {
        throw CliException.usage(
            "cli-conformance-open-quote", Map.of("quote", String.valueOf(quote)));
      }
      at++;
    }

    private boolean isEscaped() {
      return at < line.length() && "\\\"' \t".indexOf(line.charAt(at)) >= 0;
    }
  }
}
