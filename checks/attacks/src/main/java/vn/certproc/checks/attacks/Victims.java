package vn.certproc.checks.attacks;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What several attacks look up in a document. */
final class Victims {

  private Victims() {}

  /** The content streams of a page, as references. */
  static List<COSBase> contents(COSDictionary page) {
    List<COSBase> all = new ArrayList<>();
    if (page.getDictionaryObject(COSName.CONTENTS) instanceof COSArray array) {
      array.forEach(all::add);
    } else {
      all.add(page.getItem(COSName.CONTENTS));
    }
    return all;
  }

  /** The overlay that {@link Preparing#overlay} put in. */
  static int overlay(Victim victim) {
    COSDictionary objects =
        victim.firstPage().getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    return Victim.number(objects.getCOSStream(COSName.getPDFName("Shadow")));
  }
}
