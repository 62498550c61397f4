package vn.certproc.pki.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that people send in a certificate's place, told by how they begin. */
public enum FileKind {
  /** A PDF. */
  PDF("certificate-is-pdf"),
  /** An archive or a document of an office program. */
  OFFICE("certificate-is-office"),
  /** A picture. */
  IMAGE("certificate-is-image"),
  /** A web page, often an error page saved under the certificate's name. */
  HTML("certificate-is-html"),
  /** Other XML. */
  XML("certificate-is-xml"),
  /** A Java key store. */
  KEY_STORE("certificate-is-key-store");

  private static final int LOOKED_AT = 512;

  private final String code;

  FileKind(String code) {
    this.code = code;
  }

  /** The code of the error that says so. */
  public String code() {
    return code;
  }

  /** What it is, where its beginning tells. */
  public static Optional<FileKind> of(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return Optional.of(PDF);
    }
    if (startsWith(head, "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "Rar!", "7z\u00bc\u00af")
        || startsWith(head, "{\\rtf")) {
      return Optional.of(OFFICE);
    }
    if (startsWith(head, "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*", "BM")) {
      return Optional.of(IMAGE);
    }
    if (startsWith(head, "\u00fe\u00ed\u00fe\u00ed", "\u00ce\u00ce\u00ce\u00ce")) {
      return Optional.of(KEY_STORE);
    }
    return markup(head);
  }

  private static Optional<FileKind> markup(String head) {
    String text = head.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    if (!text.startsWith("<")) {
      return Optional.empty();
    }
    boolean page =
        text.contains("<html") || text.startsWith("<!doctype html") || text.startsWith("<head");
    return Optional.of(page ? HTML : XML);
  }

  private static boolean startsWith(String head, String... beginnings) {
    for (String beginning : beginnings) {
      if (head.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
