package vn.certproc.forms.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fixed words of an official document around what a form says; the same in each output.
 * Immutable and thread-safe.
 *
 * @param format holds the words
 */
public record Wording(DocumentFormat format) {

  /** The addressees as they print: several get a dash before and a sign behind them. */
  public List<String> addressees(List<String> addressees) {
    if (addressees.size() == 1) {
      return List.of(CleanText.of(addressees.get(0)));
    }
    List<String> items = new ArrayList<>();
    for (int i = 0; i < addressees.size(); i++) {
      String name = CleanText.of(addressees.get(i));
      boolean last = i == addressees.size() - 1;
      String end = format.text(last ? "addressee.last-end" : "addressee.end");
      boolean ended = name.endsWith(";") || name.endsWith(".");
      items.add(format.text("addressee.item") + name + (ended ? "" : end));
    }
    return items;
  }

  /** The line of number and symbol (box 3), dotted where open. */
  public String number(Optional<String> number, Optional<String> symbol) {
    return format.text("number")
        + number.orElse(format.text("number.blank"))
        + format.text("number.separator")
        + symbol.orElse(format.text("symbol.blank"));
  }

  /** A letter's subject (box 5b). */
  public String letterSubject(String subject) {
    return format.text("letter-subject") + subject;
  }

  /** A label with the colon behind it, unless it brings its own. */
  public String withColon(String label) {
    String clean = CleanText.of(label);
    String end = format.text("label.end");
    return clean.endsWith(end) || clean.isEmpty() ? clean : clean + end;
  }
}
