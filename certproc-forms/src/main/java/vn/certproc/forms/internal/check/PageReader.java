package vn.certproc.forms.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;

/** Tells what is painted on the pages of one file. Belongs to one run; not thread-safe. */
final class PageReader {

  private final List<COSDictionary> pages;
  private final Budget budget = new Budget();
  private final Fonts fonts = new Fonts();
  private final StructureTexts structure;

  PageReader(COSDictionary catalog) {
    this.pages = PageTree.pages(catalog);
    this.structure = StructureTexts.of(catalog);
  }

  int count() {
    return pages.size();
  }

  COSDictionary dictionary(int index) {
    return pages.get(index);
  }

  Fonts fonts() {
    return fonts;
  }

  PageShape shape(int index) {
    return PageShape.of(new PDPage(pages.get(index)));
  }

  /** What is painted on a page, one by one, in the order of painting. */
  void read(int index, Consumer<Ink> sink) throws IOException {
    COSDictionary dictionary = pages.get(index);
    Streams.checkContents(dictionary);
    budget.page();
    PDPage page = new PDPage(dictionary);
    Recorder recorder = new Recorder(page, budget, fonts, structure.on(dictionary), sink);
    recorder.processPage(page);
    Annotations.of(page).forEach(annotation -> annotation.paint(sink));
  }

  List<Ink> inks(int index) throws IOException {
    List<Ink> inks = new ArrayList<>();
    read(index, inks::add);
    return inks;
  }

  /** Equal for pages that look equal, whatever the order of painting. */
  long fingerprint(int index) throws IOException {
    long[] sum = {shape(index).hashCode()};
    read(index, ink -> sum[0] += ink.fingerprint());
    return sum[0];
  }
}
