package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.certproc.forms.ExtractedRequest;
import vn.certproc.forms.UnreadablePdfException;

/** Reads the request inside a PDF that may come from anyone. */
public final class RequestReader {

  private static final int MEGABYTE = 1024 * 1024;

  /** Readers look for a PDF's first and last line this far into the file (ISO 32000-1, annex H). */
  private static final int REACH = 1024;

  private RequestReader() {}

  /**
   * Reads the request.
   *
   * @param maxFile the largest file in bytes
   * @param maxRequest the largest request in bytes, unpacked
   */
  public static ExtractedRequest read(InputStream in, int maxFile, int maxRequest)
      throws IOException {
    return read(file(in, maxFile), maxRequest);
  }

  /**
   * Reads the request.
   *
   * @param pdf the file
   * @param maxRequest the largest request in bytes, unpacked
   */
  public static ExtractedRequest read(byte[] pdf, int maxRequest) {
    checkEnds(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.isEncrypted()) {
        throw new UnreadablePdfException("pdf-encrypted", Map.of());
      }
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSStream file =
          AttachedRequest.find(catalog)
              .orElseThrow(() -> new UnreadablePdfException("pdf-no-request", Map.of()));
      byte[] xml = request(file, maxRequest);
      FormRecord form = metadata(catalog);
      return new ExtractedRequest(xml, form.formId(), form.profile(), form.version());
    } catch (InvalidPasswordException e) {
      throw new UnreadablePdfException("pdf-encrypted", e);
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }

  /**
   * How a form was made, as its file says.
   *
   * @param created when; empty where its document information does not say
   * @param tagged whether it has a structure
   */
  public record Making(Optional<Instant> created, boolean tagged) {}

  /** How a form was made. */
  public static Making making(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      return new Making(
          Optional.ofNullable(document.getDocumentInformation().getCreationDate())
              .map(Calendar::toInstant),
          catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT) instanceof COSDictionary);
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }

  /**
   * All bytes of a file.
   *
   * @param limit the largest file in bytes
   */
  public static byte[] file(InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      throw new UnreadablePdfException("pdf-too-large", megabytes(limit));
    }
    return bytes;
  }

  /** PDFBox repairs a file that is cut off as far as it can; a clerk is better told to fetch it. */
  public static void checkEnds(byte[] pdf) {
    if (!contains(pdf, 0, Math.min(REACH, pdf.length), "%PDF-")) {
      throw new UnreadablePdfException("pdf-not-a-pdf", Map.of());
    }
    if (!contains(pdf, Math.max(0, pdf.length - REACH), pdf.length, "%%EOF")) {
      throw new UnreadablePdfException("pdf-truncated", Map.of());
    }
  }

  private static boolean contains(byte[] bytes, int from, int to, String sought) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).contains(sought);
  }

  private static byte[] request(COSStream file, int limit) {
    try {
      return BoundedStreams.content(file, limit);
    } catch (BoundedStreams.TooLargeException e) {
      throw new UnreadablePdfException("pdf-request-too-large", megabytes(limit));
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-request-damaged", e);
    }
  }

  /** What a file says about itself. */
  public static FormRecord metadata(COSDictionary catalog) {
    return packet(catalog).map(XmpReader::read).orElseGet(RequestReader::nothing);
  }

  /** Where a form says that it is signed; nothing for what is no form. */
  public static List<SigningPlace> places(COSDictionary catalog) {
    return packet(catalog).map(XmpReader::places).orElseGet(List::of);
  }

  private static Optional<byte[]> packet(COSDictionary catalog) {
    if (catalog.getDictionaryObject(COSName.METADATA) instanceof COSStream stream) {
      try {
        return Optional.of(BoundedStreams.content(stream, MEGABYTE));
      } catch (IOException e) {
        // As with metadata that is no XML: the request counts.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static FormRecord nothing() {
    return new FormRecord(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Map<String, String> megabytes(int limit) {
    return Map.of("max", Integer.toString(Math.max(1, limit / MEGABYTE)));
  }
}
