package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.FormDocument;

/**
 * What makes a PDF an archive file (ISO 19005-3): metadata, output intent, language, identity. All
 * of it comes from the parameters, so that the same form gives the same bytes on each run.
 */
final class Archive {

  private static final String PRODUCER = "certproc";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final byte[] PROFILE = profile();

  private Archive() {}

  static void complete(PDDocument document, FormDocument form, PdfOptions options, long identity)
      throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage("vi");
    PDViewerPreferences viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    viewer.setDisplayDocTitle(true);
    catalog.setViewerPreferences(viewer);
    information(document.getDocumentInformation(), form, options);
    catalog.setMetadata(metadata(document, form, options));
    COSArray intents = new COSArray();
    intents.add(srgb(document));
    catalog.getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents);
    options.request().ifPresent(xml -> Attachment.add(document, xml, calendar(options.created())));
    document.setDocumentId(identity);
  }

  private static void information(
      PDDocumentInformation information, FormDocument form, PdfOptions options) {
    information.setTitle(form.title());
    information.setProducer(PRODUCER);
    information.setCreationDate(calendar(options.created()));
    information.setModificationDate(calendar(options.created()));
  }

  private static PDMetadata metadata(PDDocument document, FormDocument form, PdfOptions options)
      throws IOException {
    byte[] packet = XmpWriter.write(form, options, PRODUCER);
    PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(packet));
    metadata.getCOSObject().setItem(COSName.TYPE, COSName.METADATA);
    metadata.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    return metadata;
  }

  /** Our own profile: the JDK's differs from version to version. */
  private static COSDictionary srgb(PDDocument document) throws IOException {
    COSStream profile = Streams.packed(document, PROFILE);
    profile.setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SRGB);
    intent.setString(COSName.INFO, SRGB);
    intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
    return intent;
  }

  private static byte[] profile() {
    try (InputStream profile = Archive.class.getResourceAsStream("srgb.icc")) {
      if (profile == null) {
        throw new IllegalStateException("srgb.icc is missing from the jar");
      }
      return Streams.deflate(profile.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Calendar calendar(Instant instant) {
    return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
  }
}
