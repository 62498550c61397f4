package vn.certproc.forms.internal.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attached request: among the files associated with the document, else in the tree of
 * attachments. Walks the objects itself, since a foreign tree may lead back into itself.
 */
final class AttachedRequest {

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();

  private AttachedRequest() {}

  static Optional<COSStream> find(COSDictionary catalog) {
    AttachedRequest search = new AttachedRequest();
    search.visit(catalog.getDictionaryObject(COSName.AF));
    COSBase names = catalog.getDictionaryObject(COSName.NAMES);
    if (names instanceof COSDictionary dictionary) {
      search.visit(dictionary.getDictionaryObject(COSName.EMBEDDED_FILES));
    }
    return search.run();
  }

  private void visit(@Nullable COSBase object) {
    boolean container = object instanceof COSDictionary || object instanceof COSArray;
    if (object != null && container && seen.add(object)) {
      open.addLast(object);
    }
  }

  private Optional<COSStream> run() {
    while (!open.isEmpty()) {
      COSBase next = open.removeFirst();
      if (next instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          visit(array.getObject(i));
        }
      } else if (next instanceof COSDictionary dictionary) {
        Optional<COSStream> file = file(dictionary);
        if (file.isPresent()) {
          return file;
        }
        visit(dictionary.getDictionaryObject(COSName.KIDS));
        visit(dictionary.getDictionaryObject(COSName.NAMES));
      }
    }
    return Optional.empty();
  }

  private static Optional<COSStream> file(COSDictionary specification) {
    boolean named =
        isName(specification.getDictionaryObject(COSName.UF))
            || isName(specification.getDictionaryObject(COSName.F));
    COSBase files = specification.getDictionaryObject(COSName.EF);
    if (!named || !(files instanceof COSDictionary dictionary)) {
      return Optional.empty();
    }
    return dictionary.getDictionaryObject(COSName.UF, COSName.F) instanceof COSStream stream
        ? Optional.of(stream)
        : Optional.empty();
  }

  private static boolean isName(@Nullable COSBase object) {
    return object instanceof COSString string && string.getString().equals(Attachment.NAME);
  }
}
