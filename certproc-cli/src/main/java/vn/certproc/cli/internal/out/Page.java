package vn.certproc.cli.internal.out;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Wording;
import vn.certproc.cli.internal.Words;

/** Text for officials in one language. Not thread-safe. */
public final class Page {

  private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final PrintWriter out;
  private final Locale locale;
  private final boolean prompt;
  private final Wording wording;

  private Page(PrintWriter out, Locale locale, boolean prompt, Wording wording) {
    this.out = out;
    this.locale = locale;
    this.prompt = prompt;
    this.wording = wording;
  }

  /** A page in this language; flush it at its end. */
  public static Page of(PrintWriter out, Locale locale) {
    return new Page(out, locale, false, Wording.NONE);
  }

  /** A page in this language whose lines show at once. */
  public static Page prompt(PrintWriter out, Locale locale) {
    return new Page(out, locale, true, Wording.NONE);
  }

  /** The same page, on which the command's words are those of a regulation. */
  public Page speaking(Wording regulation) {
    return new Page(out, locale, prompt, regulation);
  }

  /** A line as it is. */
  public void line(String text) {
    out.print(text);
    out.print('\n');
    if (prompt) {
      out.flush();
    }
  }

  /** A line, indented by so many steps of two. */
  public void line(int depth, String text) {
    line("  ".repeat(depth) + text);
  }

  /** A label with its value, indented. */
  public void labelled(int depth, String label, String value) {
    line(depth, word(label) + ": " + value);
  }

  /** A heading behind an empty line. */
  public void heading(String key) {
    line("");
    line(word(key));
  }

  /** An empty line. */
  public void gap() {
    line("");
  }

  /** A word of the command's. */
  public String word(String key) {
    return said(Words.of(key));
  }

  /** A sentence of the command's. */
  public String word(String key, Map<String, String> arguments) {
    return in(Messages.text("cli." + key, arguments, wording));
  }

  /** How officials read a constant. */
  public String word(String family, Coded constant) {
    return said(Words.of(family, constant));
  }

  /** How officials read constants, one after the other. */
  public String words(String family, List<? extends Coded> constants) {
    return constants.stream().map(c -> word(family, c)).collect(Collectors.joining(", "));
  }

  /** How officials read a code that a profile brings. */
  public String code(String family, String code) {
    return said(Words.of(family, code));
  }

  /** The page's language of a text of the catalogue, in the regulation's words. */
  public String said(Text text) {
    return in(wording.in(text));
  }

  /** The page's language of a text. */
  public String in(Text text) {
    return text.in(locale);
  }

  /** A day as the language writes it. */
  public String day(LocalDate day) {
    return "en".equals(locale.getLanguage()) ? day.toString() : VIETNAMESE.format(day);
  }

  /** The page's language: "vi" or "en". */
  public String language() {
    return locale.getLanguage();
  }

  /** Hands what was written on. */
  public void flush() {
    out.flush();
  }
}
