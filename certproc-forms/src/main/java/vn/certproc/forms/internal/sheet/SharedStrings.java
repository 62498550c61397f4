package vn.certproc.forms.internal.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;

/** The texts that cells point at, ECMA-376 part 1, §18.4. For one parse; not thread-safe. */
final class SharedStrings extends TextCollector {

  private static final int MAX = 500_000;

  private final List<String> texts = new ArrayList<>();
  private boolean phonetic;

  /** The text of a number; empty where there is none. */
  Optional<String> text(String number) {
    try {
      int at = Integer.parseInt(number.strip());
      return at >= 0 && at < texts.size() ? Optional.of(texts.get(at)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("rPh")) {
      phonetic = true;
    } else if (name.equals("t") && !phonetic) {
      begin();
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "t" -> end();
      case "rPh" -> phonetic = false;
      case "si" -> add();
      default -> {}
    }
  }

  private void add() {
    if (texts.size() == MAX) {
      throw XlsxPackage.tooLarge();
    }
    texts.add(take());
  }
}
