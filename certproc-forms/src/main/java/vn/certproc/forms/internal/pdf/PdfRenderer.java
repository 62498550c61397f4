package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.forms.FillableForm;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.UnprintableTextException;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.layout.DocumentLayout;
import vn.certproc.forms.internal.layout.MissingGlyphs;
import vn.certproc.forms.internal.layout.Page;

/**
 * Makes a PDF/A-3 of a document, tagged or not. Page after page is drawn and compressed as the
 * layout yields it.
 */
public final class PdfRenderer {

  private PdfRenderer() {}

  /**
   * Writes the PDF; nothing is written where a text cannot be printed.
   *
   * @param out is not closed
   * @throws UnprintableTextException naming each character without a glyph
   */
  public static void render(FormDocument form, PdfOptions options, OutputStream out)
      throws IOException {
    render(form, Optional.empty(), options, out);
  }

  /** Writes a form that is filled in on a screen; otherwise the same. */
  public static void render(FillableForm form, PdfOptions options, OutputStream out)
      throws IOException {
    render(form.document(), Optional.of(form), options, out);
  }

  private static void render(
      FormDocument form, Optional<FillableForm> fillable, PdfOptions options, OutputStream out)
      throws IOException {
    PdfFile file = new PdfFile();
    PageSink pages = new PageSink(file, options.tagged(), fillable);
    List<MissingGlyphs.Missing> missing = DocumentLayout.lay(form, pages);
    if (!missing.isEmpty()) {
      throw UnprintableText.exception(missing);
    }
    String structure = pages.finish();
    List<String> places = pages.places.texts();
    int catalog = Archive.catalog(file, form, options, places, pages.tree, structure);
    int information = Archive.information(file, form, options);
    out.write(file.finish(catalog, information, pages.identity.of(form, options, places)));
  }

  /** Draws each page into the file. */
  private static final class PageSink implements Page.Sink {

    private final PdfFile file;
    private final Optional<StructureTree> structure;
    private final DocumentFonts fonts = new DocumentFonts();
    private final Identity identity = new Identity();
    // Written at the end, side by side: who looks for a page of a long list need not unpack the
    // structure of all others.
    private final Map<Integer, String> pages = new LinkedHashMap<>();
    private final Optional<FormFields> fields;
    private final SigningPlaceCollector places = new SigningPlaceCollector();
    private final int tree;
    private final int resources;

    PageSink(PdfFile file, boolean tagged, Optional<FillableForm> fillable) {
      this.file = file;
      this.tree = file.reserve();
      this.resources = file.reserve();
      this.structure = tagged ? Optional.of(new StructureTree(file)) : Optional.empty();
      this.fields = fillable.map(form -> new FormFields(file, structure, form));
    }

    @Override
    public void accept(Page page) {
      int number = file.reserve();
      String tied = structure.map(s -> s.page(number)).orElse("");
      fields.ifPresent(f -> f.page(number, page.height()));
      FieldMarks taken = fields.<FieldMarks>map(f -> f).orElse(FieldMarks.NONE);
      byte[] content = PageDrawer.draw(page, fonts, structure, taken);
      identity.page(content);
      places.page(page);
      int drawn = file.deflated("", content);
      // Resources on each page, though all share them: PDF/A wants none inherited (ISO 19005-3,
      // 6.2.2).
      pages.put(
          number,
          "<</Type/Page/Parent "
              + PdfFile.reference(tree)
              + "/MediaBox[0 0 "
              + PdfText.number(page.width())
              + " "
              + PdfText.number(page.height())
              + "]/Resources "
              + PdfFile.reference(resources)
              + "/Contents "
              + PdfFile.reference(drawn)
              + tied
              + fields.map(FormFields::pageEntries).orElse("")
              + ">>");
    }

    /** Writes what the pages share; gives the catalog's entries of structure and fields. */
    String finish() throws IOException {
      file.object(resources, fonts.embed(file));
      StringBuilder kids = new StringBuilder();
      pages.forEach(
          (number, page) -> {
            file.object(number, page);
            kids.append(PdfFile.reference(number)).append(' ');
          });
      file.object(tree, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
      String acroForm = fields.isPresent() ? fields.get().finish() : "";
      return structure.map(StructureTree::finish).orElse("") + acroForm;
    }
  }
}
