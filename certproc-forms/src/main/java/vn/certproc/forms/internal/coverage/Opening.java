package vn.certproc.forms.internal.coverage;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.StrictPdf;
import vn.certproc.forms.internal.strict.Work;

/**
 * A file as far as it can be read: the whole of it, or else the last revision before the damage, so
 * that it can be told who had signed. Immutable.
 *
 * @param outline what can be read; empty where nothing can
 * @param damage why that is not the whole file; empty where it is
 */
record Opening(Optional<Outline> outline, Optional<PdfDamage> damage) {

  /** Readers look for a PDF's first line this far into the file (ISO 32000-1, annex H). */
  private static final int REACH = 1024;

  /** How many earlier revisions are tried. */
  private static final int TRIES = 16;

  private static final String MARKER = "%%EOF";

  /** Refuses what is no PDF at all. */
  static void checkKind(byte[] file) {
    String head = new String(file, 0, Math.min(REACH, file.length), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      throw new UnreadablePdfException("pdf-not-a-pdf", Map.of());
    }
  }

  static Opening of(byte[] file, Work work) {
    try {
      return new Opening(Optional.of(outline(file, file.length, work)), Optional.empty());
    } catch (PdfDamage e) {
      return new Opening(earlier(file, work), Optional.of(e));
    }
  }

  private static Outline outline(byte[] file, int end, Work work) {
    return new Outline(StrictPdf.read(file, end, work));
  }

  private static Optional<Outline> earlier(byte[] file, Work work) {
    int marker = file.length;
    for (int i = 0; i < TRIES; i++) {
      marker = markerBefore(file, marker);
      if (marker < 0) {
        break;
      }
      try {
        return Optional.of(outline(file, lineEnd(file, marker + MARKER.length()), work));
      } catch (PdfDamage e) {
        // The one before it may be whole.
      }
    }
    return Optional.empty();
  }

  private static int markerBefore(byte[] file, int before) {
    for (int at = Math.min(before - 1, file.length - MARKER.length()); at >= 0; at--) {
      if (file[at] == '%'
          && MARKER.equals(new String(file, at, MARKER.length(), StandardCharsets.ISO_8859_1))) {
        return at;
      }
    }
    return -1;
  }

  private static int lineEnd(byte[] file, int at) {
    int end = at;
    if (end < file.length && file[end] == '\r') {
      end++;
    }
    return end < file.length && file[end] == '\n' ? end + 1 : end;
  }
}
