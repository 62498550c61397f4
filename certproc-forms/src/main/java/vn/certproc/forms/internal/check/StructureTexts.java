package vn.certproc.forms.internal.check;

import org.apache.pdfbox.cos.COSDictionary;

/** The words of a file's structure tree. */
final class StructureTexts {
  private StructureTexts() {}

  static StructureTexts of(COSDictionary catalog) {
    return new StructureTexts();
  }

  Spoken on(COSDictionary page) {
    return new Spoken();
  }
}
