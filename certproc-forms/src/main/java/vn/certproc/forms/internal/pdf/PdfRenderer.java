package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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
    try (PDDocument document = new PDDocument()) {
      DocumentFonts fonts = new DocumentFonts();
      Optional<StructureTree> tree =
          options.tagged() ? Optional.of(new StructureTree()) : Optional.empty();
      PageSink sink = new PageSink(document, fonts, tree);
      List<MissingGlyphs.Missing> missing = DocumentLayout.lay(form, sink);
      if (!missing.isEmpty()) {
        throw UnprintableText.exception(missing);
      }
      sink.rethrow();
      // On each page, though all share it: PDF/A wants no inherited resources (ISO 19005-3, 6.2.2).
      PDResources resources = fonts.embed(document);
      for (PDPage page : document.getPages()) {
        page.setResources(resources);
      }
      tree.ifPresent(t -> t.finish(document.getDocumentCatalog().getCOSObject()));
      Archive.complete(document, form, options, sink.identity.of(form, options));
      document.save(new UnclosedStream(out));
    }
  }

  /** Draws each page into the document. */
  private static final class PageSink implements Page.Sink {
    private final PDDocument document;
    private final DocumentFonts fonts;
    private final Optional<StructureTree> tree;
    private final Identity identity = new Identity();
    private Optional<IOException> failure = Optional.empty();

    PageSink(PDDocument document, DocumentFonts fonts, Optional<StructureTree> tree) {
      this.document = document;
      this.fonts = fonts;
      this.tree = tree;
    }

    @Override
    public void accept(Page page) {
      PDPage target = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
      tree.ifPresent(t -> t.page(target.getCOSObject()));
      try {
        byte[] content = PageDrawer.draw(page, fonts, tree);
        identity.page(content);
        COSStream stream = Streams.deflated(document, content);
        target.getCOSObject().setItem(COSName.CONTENTS, stream);
        document.addPage(target);
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }

    void rethrow() throws IOException {
      if (failure.isPresent()) {
        throw failure.get();
      }
    }
  }

  /** PDFBox closes what it writes to; the caller's stream is the caller's to close. */
  private static final class UnclosedStream extends java.io.FilterOutputStream {
    UnclosedStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
