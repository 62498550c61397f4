package vn.certproc.forms.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The annotations of a page. */
final class Annotations {

  private static final int MOST = 5000;
  private static final COSName FIELD_TYPE = COSName.FT;

  private Annotations() {}

  static List<Annotations.Annotation> of(PDPage page) {
    List<Annotation> result = new ArrayList<>();
    if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array) {
      Budget.check(array.size() <= MOST);
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary dictionary) {
          result.add(new Annotation(dictionary));
        }
      }
    }
    return result;
  }

  /** One annotation. */
  record Annotation(COSDictionary dictionary) {

    boolean signature() {
      return COSName.SIG.equals(inherited(FIELD_TYPE));
    }

    boolean signed() {
      return inherited(COSName.V) instanceof COSDictionary;
    }

    String name() {
      return inherited(COSName.T) instanceof COSString name ? name.getString() : "";
    }

    private @Nullable COSBase inherited(COSName key) {
      COSDictionary at = dictionary;
      for (int depth = 0; depth < 32; depth++) {
        COSBase value = at.getDictionaryObject(key);
        if (value != null) {
          return value;
        }
        if (!(at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent)) {
          return null;
        }
        at = parent;
      }
      return null;
    }

    Optional<PDRectangle> rectangle() {
      return dictionary.getDictionaryObject(COSName.RECT) instanceof COSArray sides
              && sides.size() >= 4
          ? Optional.of(new PDRectangle(sides))
          : Optional.empty();
    }

    /**
     * What a viewer paints of it: its own appearance, or what the viewer makes of its words. Either
     * way it lies above the page and takes its whole rectangle.
     */
    void paint(Consumer<Ink> sink) {
      PDRectangle box = rectangle().orElseGet(PDRectangle::new);
      boolean empty = box.getWidth() <= 0 || box.getHeight() <= 0;
      if (signature() && (empty || !appears())) {
        return;
      }
      sink.accept(
          new Ink(
              signature() && signed() ? Ink.Kind.IMAGE : Ink.Kind.ANNOTATION,
              Integer.MAX_VALUE,
              box.getLowerLeftX(),
              box.getLowerLeftY(),
              box.getLowerLeftX(),
              box.getLowerLeftY(),
              box.getUpperRightX(),
              box.getUpperRightY(),
              signature() && signed() ? Recorder.SIGNATURE : 5,
              name(COSName.SUBTYPE).hashCode(),
              words(),
              "",
              true,
              true));
    }

    /** A field that is there to be signed has an appearance that shows nothing. */
    private boolean appears() {
      return dictionary.getDictionaryObject(COSName.AP) instanceof COSDictionary looks
          && (signed() || looks.size() != 1 || !isEmpty(looks.getDictionaryObject(COSName.N)));
    }

    private static boolean isEmpty(@Nullable COSBase look) {
      if (!(look instanceof COSStream stream)) {
        return false;
      }
      Streams.check(stream);
      try (InputStream content = stream.createInputStream()) {
        return content.read() < 0;
      } catch (IOException e) {
        return false;
      }
    }

    private String name(COSName key) {
      return dictionary.getNameAsString(key, "");
    }

    /** The words a viewer shows of it. */
    String words() {
      for (COSName key : new COSName[] {COSName.V, COSName.CONTENTS}) {
        if (dictionary.getDictionaryObject(key) instanceof COSString text) {
          return text.getString();
        }
      }
      return "";
    }
  }
}
