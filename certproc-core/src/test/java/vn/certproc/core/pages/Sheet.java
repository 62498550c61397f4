package vn.certproc.core.pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/** A page in Markdown, line by line. For one thread. */
final class Sheet {

  private final StringBuilder text = new StringBuilder();

  /** A heading, with a gap before it where it is not the first. */
  void heading(int level, String words) {
    gap();
    line("#".repeat(level) + " " + words);
    gap();
  }

  void line(String words) {
    text.append(words).append('\n');
  }

  void paragraph(String words) {
    line(words);
    gap();
  }

  /** One empty line, and no second one. */
  void gap() {
    if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
  }

  /** The first row of a table. */
  void columns(String... names) {
    row(names);
    line("|" + "---|".repeat(names.length));
  }

  /** A row of a table. */
  void row(String... cells) {
    line(
        Arrays.stream(cells)
            .map(c -> c.replace("|", "\\|").replace("\n", "<br>"))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** What is to be read as it stands. */
  void block(List<String> lines) {
    line("```");
    lines.forEach(this::line);
    line("```");
    gap();
  }

  /** A reading, in both languages. */
  void reading(Text note) {
    line("- Reading: " + note.en() + " / Cách hiểu: " + note.vi());
  }

  /** Codes in their order; a word for all of them. */
  static <E extends Enum<E> & Coded> String codes(Set<E> chosen, E[] all) {
    return chosen.size() == all.length
        ? "all"
        : chosen.stream().sorted().map(Coded::code).collect(Collectors.joining(", "));
  }

  /** Both languages, one below the other. */
  static String both(Text words) {
    return words.en() + "\n" + words.vi();
  }

  static String joined(Collection<String> parts) {
    return String.join(", ", parts);
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
