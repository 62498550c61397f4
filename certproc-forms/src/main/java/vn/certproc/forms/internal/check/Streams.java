package vn.certproc.forms.internal.check;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Lets only those streams be unpacked whose unpacked size {@link FileBounds} could see. */
final class Streams {

  private static final Set<String> KNOWN = Set.of("FlateDecode", "Fl");

  private Streams() {}

  /**
   * Passes a stream that is plain, or packed once in the usual way.
   *
   * @throws vn.certproc.forms.UnreadablePdfException {@code pdf-too-complex}
   */
  static void check(COSStream stream) {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSArray array) {
      Budget.check(array.size() <= 1);
      filters = array.size() == 0 ? null : array.getObject(0);
    }
    boolean plain = filters == null;
    Budget.check(plain || (filters instanceof COSName name && KNOWN.contains(name.getName())));
  }

  /** Passes the content of a page: a stream, or several. */
  static void checkContents(COSDictionary page) {
    COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
    List<? extends @Nullable COSBase> parts =
        contents instanceof COSArray array ? array.toList() : List.of();
    for (COSBase part : parts) {
      checkIfStream(part instanceof org.apache.pdfbox.cos.COSObject o ? o.getObject() : part);
    }
    checkIfStream(contents);
  }

  private static void checkIfStream(@Nullable COSBase object) {
    if (object instanceof COSStream stream) {
      check(stream);
    }
  }
}
