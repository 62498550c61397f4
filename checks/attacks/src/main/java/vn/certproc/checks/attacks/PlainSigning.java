package vn.certproc.checks.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Signs as a plain tool does, with PDFBox alone: approval signatures and certifications. */
public final class PlainSigning {

  /** Bytes kept free for the signature. */
  private static final int ROOM = 16_384;

  private PlainSigning() {}

  /**
   * Signs.
   *
   * @param pdf a PDF, signed already or not
   * @param certification the level of a certification (DocMDP 1, 2, 3), or 0 for an approval
   * @param at the time that the signature dictionary names
   * @param cms makes the detached CMS (DER) over the bytes that it gets
   * @return the file with an invisible signature appended
   */
  public static byte[] sign(byte[] pdf, int certification, Instant at, UnaryOperator<byte[]> cms) {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
      signature.setSignDate(calendar(at));
      if (certification > 0) {
        Certification.mark(document, signature, certification);
      }
      document.addSignature(signature, Room.of(ROOM));
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
      signing.setSignature(cms.apply(signing.getContent().readAllBytes()));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Calendar calendar(Instant at) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.ofHours(7)));
    calendar.setTimeInMillis(at.toEpochMilli());
    return calendar;
  }
}
