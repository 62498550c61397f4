package vn.certproc.forms.internal.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.forms.UnprintableTextException;
import vn.certproc.forms.internal.layout.MissingGlyphs.Missing;

/** Says which characters cannot be printed. */
final class UnprintableText {

  private UnprintableText() {}

  static UnprintableTextException exception(List<Missing> missing) {
    return new UnprintableTextException(missing.stream().map(UnprintableText::fault).toList());
  }

  private static Fault fault(Missing missing) {
    String code = String.format(Locale.ROOT, "U+%04X", missing.codePoint());
    String name = Optional.ofNullable(Character.getName(missing.codePoint())).orElse("?");
    return Fault.of(
        "pdf-unprintable-character",
        Where.at(missing.path()),
        Map.of("character", code, "name", name, "field", missing.path()));
  }
}
