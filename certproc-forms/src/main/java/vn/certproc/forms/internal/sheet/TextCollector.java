package vn.certproc.forms.internal.sheet;

import org.xml.sax.helpers.DefaultHandler;

/** A parse that gathers text now and then, never more than a cell can hold. Not thread-safe. */
abstract class TextCollector extends DefaultHandler {

  /** What spreadsheets allow in a cell is 32,767; characters may come escaped. */
  private static final int MAX_TEXT = 1 << 18;

  private final StringBuilder text = new StringBuilder();
  private boolean open;

  /** Gathers from here. */
  final void begin() {
    open = true;
  }

  /** Gathers no more. */
  final void end() {
    open = false;
  }

  /** What was gathered, which is forgotten. */
  final String take() {
    String gathered = text.toString();
    text.setLength(0);
    return gathered;
  }

  @Override
  public final void characters(char[] ch, int start, int length) {
    if (open) {
      if (text.length() + length > MAX_TEXT) {
        throw XlsxPackage.tooLarge();
      }
      text.append(ch, start, length);
    }
  }
}
