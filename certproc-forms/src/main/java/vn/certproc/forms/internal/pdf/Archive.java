package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
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

  private Archive() {}

  static void complete(PDDocument document, FormDocument form, PdfOptions options)
      throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage("vi");
    PDViewerPreferences viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    viewer.setDisplayDocTitle(true);
    catalog.setViewerPreferences(viewer);
    information(document.getDocumentInformation(), form, options);
    catalog.setMetadata(metadata(document, form, options));
    catalog.addOutputIntent(srgb(document));
    options.request().ifPresent(xml -> Attachment.add(document, xml, calendar(options.created())));
    document.setDocumentId(identity(form, options));
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
    FormRecord record =
        new FormRecord(
            Optional.of(form.formId()), options.profile(), Optional.of(options.formsVersion()));
    byte[] packet = XmpWriter.write(form.title(), options.created(), PRODUCER, record);
    PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(packet));
    metadata.getCOSObject().setItem(COSName.TYPE, COSName.METADATA);
    metadata.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    return metadata;
  }

  /** Our own profile: the JDK's differs from version to version. */
  private static PDOutputIntent srgb(PDDocument document) throws IOException {
    try (InputStream profile = Archive.class.getResourceAsStream("srgb.icc")) {
      if (profile == null) {
        throw new IllegalStateException("srgb.icc is missing from the jar");
      }
      PDOutputIntent intent = new PDOutputIntent(document, profile);
      intent.setOutputConditionIdentifier(SRGB);
      intent.setInfo(SRGB);
      intent.setRegistryName("http://www.color.org");
      return intent;
    }
  }

  static Calendar calendar(Instant instant) {
    return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
  }

  /** Two forms that differ get different identities, equal ones the same. */
  private static long identity(FormDocument form, PdfOptions options) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(form.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(options.created().toString().getBytes(StandardCharsets.UTF_8));
      options.request().ifPresent(digest::update);
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }
}
