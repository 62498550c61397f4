package vn.certproc.forms.internal.png;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Whether a page's fonts are inside the file. For one that is not PDFBox would look through the
 * machine's fonts, and the picture would be another one elsewhere.
 */
final class EmbeddedFonts {

  private EmbeddedFonts() {}

  static boolean all(PDPage page) {
    PDResources resources = page.getResources();
    COSDictionary fonts =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
    return fonts == null
        || fonts.keySet().stream().allMatch(name -> isInside(fonts.getDictionaryObject(name)));
  }

  private static boolean isInside(COSBase object) {
    if (!(object instanceof COSDictionary font)) {
      return false;
    }
    COSArray parts = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (parts != null && parts.size() > 0) {
      return isInside(parts.getObject(0));
    }
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    boolean drawn = COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
    return drawn
        || (descriptor != null
            && (descriptor.containsKey(COSName.FONT_FILE)
                || descriptor.containsKey(COSName.FONT_FILE2)
                || descriptor.containsKey(COSName.FONT_FILE3)));
  }
}
