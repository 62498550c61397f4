package vn.certproc.forms.internal.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.LineBreaker;

/**
 * Writes elements. Every text and every attribute's value is cleaned and escaped here, and every
 * class gets its prefix here. Not thread-safe.
 */
final class Markup {

  /** Before each class, so that a host's own stylesheet does not meet ours. */
  static final String PREFIX = "certproc-";

  /** What the forms print where something is left open, inside a sentence. */
  private static final Pattern DOTS = Pattern.compile("…{2,}");

  private final StringBuilder out = new StringBuilder(8 * 1024);
  private final DocumentFormat format;
  private final String blank;

  Markup(DocumentFormat format) {
    this.format = format;
    this.blank = format.text("spoken.blank");
  }

  /**
   * Begins an element.
   *
   * @param classes without prefix, between blanks; may be empty
   * @param attributes names and values by turns
   */
  Markup open(String name, String classes, String... attributes) {
    start(name, classes, attributes);
    out.append('>');
    return this;
  }

  /** An element without content that HTML lets stand alone, such as {@code col}. */
  Markup lone(String name, String classes, String... attributes) {
    start(name, classes, attributes);
    out.append("/>");
    return this;
  }

  /** Ends an element. */
  Markup close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** Ends an element and the line. */
  Markup end(String name) {
    close(name).out.append('\n');
    return this;
  }

  /** An element on a line of its own, with a text. */
  Markup element(String name, String classes, String text, String... attributes) {
    return open(name, classes, attributes).text(text).end(name);
  }

  /** A text; its line feeds become breaks, its runs of dots blanks. */
  Markup text(String raw) {
    String text = SafeText.clean(raw);
    Matcher dots = DOTS.matcher(text);
    int from = 0;
    while (dots.find()) {
      plain(text.substring(from, dots.start()));
      picture("dots", blank, dots.group());
      from = dots.end();
    }
    plain(text.substring(from));
    return this;
  }

  /** A blank that the stylesheet dots. */
  Markup blank() {
    return picture("blank", blank, "");
  }

  /** Signs that are read out as words. */
  Markup picture(String classes, String words, String signs) {
    open("span", classes, "role", "img", "aria-label", words);
    plain(signs);
    return close("span");
  }

  /** A text of a narrow cell: words too long for its line may break anywhere. */
  Markup narrow(String raw) {
    int whole = format.count("table.whole-word.length");
    String gap = "";
    for (String word : SafeText.clean(raw).split(" ", -1)) {
      out.append(gap);
      if (word.length() > whole) {
        open("span", "long");
        pieces(word);
        close("span");
      } else {
        text(word);
      }
      gap = " ";
    }
    return this;
  }

  /** Marks where a word should rather be broken than anywhere, as on paper. */
  private void pieces(String word) {
    int from = 0;
    for (int i = 1; i < word.length(); i++) {
      if (LineBreaker.BREAK_BEHIND.indexOf(word.charAt(i - 1)) >= 0) {
        text(word.substring(from, i));
        lone("wbr", "");
        from = i;
      }
    }
    text(word.substring(from));
  }

  /** Markup of our own, never a text that a form brings. */
  Markup own(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void plain(String text) {
    out.append(SafeText.escaped(text).replace("\n", "<br/>"));
  }

  private void start(String name, String classes, String... attributes) {
    out.append('<').append(name);
    if (!classes.isEmpty()) {
      String all = PREFIX + classes.replace(" ", " " + PREFIX);
      out.append(" class=\"").append(all).append('"');
    }
    for (int i = 0; i < attributes.length; i += 2) {
      String value = SafeText.escaped(SafeText.clean(attributes[i + 1]).replace('\n', ' '));
      out.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
    }
  }
}
