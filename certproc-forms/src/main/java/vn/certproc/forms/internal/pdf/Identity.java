package vn.certproc.forms.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.FormDocument;

/**
 * What tells one file from another (ISO 32000-1, 14.4): two that differ get different identities,
 * equal ones the same, on each run and machine. Not thread-safe.
 */
final class Identity {

  private static final int LENGTH = 16;

  private final MessageDigest digest = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  /** A page, not compressed. */
  void page(byte[] content) {
    digest.update(content);
  }

  /** The identity in hexadecimal digits, with all that stands on no page. */
  String of(FormDocument form, PdfOptions options, List<String> places) {
    String about =
        String.join(
            "\n",
            form.formId(),
            form.title(),
            options.formsVersion(),
            options.profile().orElse(""),
            options.created().toString(),
            Boolean.toString(options.tagged()),
            String.join("\n", places));
    digest.update(about.getBytes(StandardCharsets.UTF_8));
    options.request().ifPresent(digest::update);
    return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
  }
}
