package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.FileSet;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.FormFormat;
import vn.certproc.forms.HtmlForms;
import vn.certproc.forms.PngForms;
import vn.certproc.forms.document.FormDocument;

/** What a form is written as: the PDF that is filed, or something to look at. */
final class FormOutput {

  @Option(names = "--format", paramLabel = "pdf|html|png")
  private FormFormat format = FormFormat.PDF;

  @Option(names = "--dpi", paramLabel = "N")
  private Optional<Integer> dpi = Optional.empty();

  /**
   * Says what cannot be together.
   *
   * @throws CliException when there is a resolution without a picture
   */
  void check() {
    if (dpi.isPresent() && format != FormFormat.PNG) {
      throw CliException.usage("cli-form-dpi", Map.of());
    }
  }

  boolean isPdf() {
    return format == FormFormat.PDF;
  }

  /** Writes what is not the PDF. */
  void write(FormDocument form, OutOption out, Streams streams) throws IOException {
    if (format == FormFormat.HTML) {
      out.write(HtmlForms.render(form).getBytes(StandardCharsets.UTF_8), streams);
      return;
    }
    try (FileSet files = new FileSet(out.force())) {
      PngForms.render(
          form,
          dpi.orElse(PngForms.DEFAULT_DPI),
          (number, count, png) -> page(number, count, png, files, out, streams));
      files.commit();
    }
  }

  private static void page(
      int number, int count, byte[] png, FileSet files, OutOption out, Streams streams)
      throws IOException {
    if (count == 1 && out.isStandard()) {
      out.write(png, streams);
    } else if (out.isStandard()) {
      throw CliException.usage("cli-form-pages", Map.of("pages", Integer.toString(count)));
    } else {
      files.add(count == 1 ? out.name() : numbered(out.name(), number), png);
    }
  }

  /** The name of a page among several: {@code form-2.png}. */
  static String numbered(String name, int number) {
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf(java.io.File.separatorChar));
    int dot = name.lastIndexOf('.');
    int end = dot > folder + 1 ? dot : name.length();
    return name.substring(0, end) + "-" + number + name.substring(end);
  }
}
