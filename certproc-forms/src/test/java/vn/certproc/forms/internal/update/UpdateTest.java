package vn.certproc.forms.internal.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.UnreadablePdfException;

/** An update leaves the file's bytes, and says the same to a reader that repairs nothing. */
class UpdateTest {

  private static final COSName HERE = COSName.getPDFName("Here");
  private static final COSName INSIDE = COSName.getPDFName("Inside");
  private static final byte[] FORM =
      PdfForms.render(PdfSamples.letter(PdfSamples.TEXT), PdfSamples.OPTIONS);

  private static byte[] plain(boolean tableIsStream) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(
          out,
          tableIsStream
              ? CompressParameters.DEFAULT_COMPRESSION
              : CompressParameters.NO_COMPRESSION);
    }
    return out.toByteArray();
  }

  /** Puts a value of many kinds into the catalog. */
  private static byte[] updated(byte[] pdf, String value) throws IOException {
    try (BaseFile base = BaseFile.open(pdf)) {
      Update update = new Update(base);
      COSObjectKey key = update.reserve();
      update.write(key, new COSString(value));
      COSStream stream = base.document().getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(new byte[1000]);
      }
      COSDictionary font = new COSDictionary();
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setItem(COSName.TO_UNICODE, stream);
      COSArray here = new COSArray();
      here.add(new COSObject(COSNull.NULL, key));
      here.add(stream);
      here.add(font);
      here.add(COSNull.NULL);
      COSDictionary catalog = new COSDictionary(base.catalog());
      catalog.setItem(HERE, here);
      update.write(base.root().getKey(), catalog);
      return update.finish();
    }
  }

  private static void assertUpdated(byte[] before, byte[] after, String value) throws IOException {
    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    try (PDDocument document = new PDFParser(new RandomAccessReadBuffer(after)).parse(false)) {
      COSArray here = document.getDocumentCatalog().getCOSObject().getCOSArray(HERE);
      assertThat(((COSString) here.getObject(0)).getString()).isEqualTo(value);
      try (var in = ((COSStream) here.getObject(1)).createInputStream()) {
        assertThat(in.readAllBytes()).hasSize(1000);
      }
      assertThat(here.get(2)).as("a font stands alone").isInstanceOf(COSObject.class);
      COSDictionary font = (COSDictionary) here.getObject(2);
      assertThat(font.getCOSStream(COSName.TO_UNICODE))
          .as("one stream, met twice, is written once")
          .isSameAs(here.getObject(1));
      assertThat(document.getNumberOfPages()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theTableIsOfTheKindThatTheFileHas(boolean stream) throws IOException {
    byte[] before = plain(stream);
    byte[] once = updated(before, "một");
    assertUpdated(before, once, "một");
    assertUpdated(once, updated(once, "hai"), "hai");
  }

  /** Puts an array of its own into the catalog, and one inside a dictionary inside it. */
  private static byte[] withArrays(byte[] pdf) throws IOException {
    try (BaseFile base = BaseFile.open(pdf)) {
      Update update = new Update(base);
      COSObjectKey key = update.reserve();
      update.write(key, new COSArray());
      COSDictionary inside = new COSDictionary();
      inside.setDirect(true);
      inside.setItem(HERE, new COSArray());
      COSDictionary catalog = new COSDictionary(base.catalog());
      catalog.setItem(HERE, new COSObject(COSNull.NULL, key));
      catalog.setItem(INSIDE, inside);
      update.write(base.root().getKey(), catalog);
      return update.finish();
    }
  }

  private static byte[] added(byte[] pdf, boolean inside) throws IOException {
    try (BaseFile base = BaseFile.open(pdf)) {
      Update update = new Update(base);
      COSDictionary owner = inside ? base.catalog().getCOSDictionary(INSIDE) : base.catalog();
      COSArray array = owner.getCOSArray(HERE);
      update.changed(array, base.catalog());
      array.add(base.catalog());
      array.add(new COSDictionary());
      return update.finish();
    }
  }

  private static COSArray array(PDDocument document, boolean inside) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    return (inside ? catalog.getCOSDictionary(INSIDE) : catalog).getCOSArray(HERE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatChangedIsWrittenByItselfOrWithWhatItStandsIn(boolean inside) throws IOException {
    byte[] before = withArrays(plain(true));
    byte[] after = added(before, inside);
    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    assertThat(added(before, inside)).as("the same on each run").isEqualTo(after);
    byte[] update = Arrays.copyOfRange(after, before.length, after.length);
    boolean catalog = new String(update, StandardCharsets.ISO_8859_1).contains("/Catalog");
    assertThat(catalog).as("the catalog is written again").isEqualTo(inside);
    try (PDDocument document = new PDFParser(new RandomAccessReadBuffer(after)).parse(false)) {
      COSArray changed = array(document, inside);
      assertThat(changed.getObject(0))
          .as("what was there is referred to")
          .isSameAs(document.getDocumentCatalog().getCOSObject());
      assertThat(changed.get(1)).as("what is new stands alone").isInstanceOf(COSObject.class);
      assertThat(changed.getObject(1)).isInstanceOf(COSDictionary.class);
      assertThat(array(document, !inside)).as("the other one stayed").isEmpty();
    }
  }

  @Test
  void aFormStaysAsItIs() throws IOException {
    byte[] after = updated(FORM, "Chữ ký");
    assertUpdated(FORM, after, "Chữ ký");
    assertThat(updated(FORM, "Chữ ký")).as("the same on each run").isEqualTo(after);
  }

  @Test
  void theIdentityKeepsItsFirstPartAndChangesItsSecond() throws IOException {
    byte[] after = updated(FORM, "Chữ ký");
    try (PDDocument first = Loader.loadPDF(FORM);
        PDDocument second = Loader.loadPDF(after)) {
      COSArray here = first.getDocument().getDocumentID();
      COSArray there = second.getDocument().getDocumentID();
      assertThat(there.get(0)).isEqualTo(here.get(0));
      assertThat(there.get(1)).isNotEqualTo(here.get(1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-20, -7, 1, 2, 9})
  void aFileThatWouldHaveToBeRepairedIsNotTaken(int by) {
    byte[] moved = PdfSamples.tableMoved(FORM, by);
    assertThatThrownBy(() -> BaseFile.open(moved))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class, e -> assertThat(e.code()).isEqualTo("pdf-damaged"));
    assertThat(PdfSamples.tableMoved(FORM, 0)).isEqualTo(FORM);
  }
}
