package vn.certproc.forms.internal.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which styles show a number as a day, ECMA-376 part 1, §18.8.30: the built-in formats and those
 * with a day or a year in them. For one parse; not thread-safe.
 */
final class DayStyles extends DefaultHandler {

  private static final int MAX = 1 << 16;

  /** What is literal in a format, or chooses a colour or language. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

  private final Map<String, String> formats = new HashMap<>();
  private final BitSet days = new BitSet();
  private boolean inCells;
  private int count;

  /** Whether a cell of this style shows a day. */
  boolean isDay(String style) {
    try {
      int at = Integer.parseInt(style);
      return at >= 0 && days.get(at);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("numFmt") && formats.size() < MAX) {
      formats.put(
          String.valueOf(attributes.getValue("numFmtId")),
          String.valueOf(attributes.getValue("formatCode")));
    } else if (name.equals("cellXfs")) {
      inCells = true;
    } else if (name.equals("xf") && inCells && count < MAX) {
      days.set(count++, showsDay(String.valueOf(attributes.getValue("numFmtId"))));
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    inCells &= !name.equals("cellXfs");
  }

  private boolean showsDay(String id) {
    String format = formats.get(id);
    if (format != null) {
      String bare = LITERAL.matcher(format).replaceAll("");
      return bare.matches("(?i).*[dy].*");
    }
    return id.matches("1[4-7]|22|2[7-9]|3[016]|5[0-8]");
  }
}
