package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;

/** The arguments of a sentence that differ between the languages. For one sentence. */
final class Bilingual {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Map<String, String> vi = new HashMap<>();
  private final Map<String, String> en = new HashMap<>();

  private Bilingual() {}

  static Text sentence(String code, Consumer<Bilingual> arguments) {
    Bilingual filled = new Bilingual();
    arguments.accept(filled);
    return new Text(Messages.text(code, filled.vi).vi(), Messages.text(code, filled.en).en());
  }

  void put(String name, Text value) {
    vi.put(name, value.vi());
    en.put(name, value.en());
  }

  /** A day as each language writes it. */
  static Text day(LocalDate day) {
    return new Text(DAY.format(day), day.toString());
  }

  void put(String name, String value) {
    vi.put(name, value);
    en.put(name, value);
  }
}
