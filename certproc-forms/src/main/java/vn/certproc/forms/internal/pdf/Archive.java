package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.FormDocument;

/**
 * What makes a PDF an archive file (ISO 19005-3): metadata, output intent, language, identity. All
 * of it comes from the parameters, so that the same form gives the same bytes on each run.
 */
final class Archive {

  private static final String PRODUCER = "certproc";
  private static final String SRGB = "(sRGB IEC61966-2.1)";

  /** Our own profile: the JDK's differs from version to version. */
  private static final byte[] PROFILE = profile();

  private Archive() {}

  private static byte[] profile() {
    try (InputStream profile = Archive.class.getResourceAsStream("srgb.icc")) {
      if (profile == null) {
        throw new IllegalStateException("srgb.icc is missing from the jar");
      }
      return Deflating.deflate(profile.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the catalog and all that hangs on it beside the pages.
   *
   * @param places the places to sign, as they are recorded
   * @param pages the number of the tree of pages
   * @param structure the catalog's entries of the structure; empty for a file without tags
   * @return the catalog's number
   */
  static int catalog(
      PdfFile file,
      FormDocument form,
      PdfOptions options,
      List<String> places,
      int pages,
      String structure) {
    byte[] packet = XmpWriter.write(form, options, places, PRODUCER);
    int metadata = file.stream("/Type/Metadata/Subtype/XML", packet);
    StringBuilder catalog = new StringBuilder("<</Type/Catalog/Lang(vi)/Pages ");
    catalog.append(PdfFile.reference(pages));
    catalog.append("/ViewerPreferences<</DisplayDocTitle true>>/Metadata ");
    catalog.append(PdfFile.reference(metadata));
    catalog.append("/OutputIntents[").append(intent(file)).append(']').append(structure);
    options
        .request()
        .ifPresent(xml -> catalog.append(Attachment.write(file, xml, options.created())));
    return file.object(catalog.append(">>").toString());
  }

  private static String intent(PdfFile file) {
    int profile = file.stream("/N 3/Filter/FlateDecode", PROFILE);
    return "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier"
        + SRGB
        + "/Info"
        + SRGB
        + "/RegistryName(http://www.color.org)/DestOutputProfile "
        + PdfFile.reference(profile)
        + ">>";
  }

  /**
   * Writes the document information, the same as the metadata says.
   *
   * @return its number
   */
  static int information(PdfFile file, FormDocument form, PdfOptions options) {
    String date = PdfText.date(options.created());
    return file.object(
        "<</Title"
            + PdfText.string(form.title())
            + "/Producer("
            + PRODUCER
            + ")/CreationDate"
            + date
            + "/ModDate"
            + date
            + ">>");
  }
}
