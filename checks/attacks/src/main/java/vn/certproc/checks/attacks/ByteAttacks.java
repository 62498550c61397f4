package vn.certproc.checks.attacks;

import static vn.certproc.checks.attacks.AttackFamily.BYTES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Bytes are cut, added, exchanged; a signature is put into another file. */
final class ByteAttacks {

  private static final String SOURCE =
      "ISO 32000-2, 7.5.5 and 12.8.1 (a signature covers the file but for its own contents)";

  private ByteAttacks() {}

  static List<Attack> all() {
    return List.of(
        bytes("appended-text", file -> appended(file, "more")),
        bytes("appended-line-end", file -> appended(file, "\n")),
        bytes("appended-zeros", file -> appended(file, "\0".repeat(64))),
        bytes("appended-comment", file -> appended(file, "%anything\n")),
        bytes("appended-end-marker", file -> appended(file, "%%EOF\n")),
        bytes("appended-same-ending", ByteAttacks::ending),
        bytes("appended-other-document", file -> Patch.splice(file, file.length, other(), file.length)),
        bytes("appended-itself", file -> Patch.splice(file, file.length, file, file.length)),
        bytes("before-the-header", file -> Patch.splice(file, 0, CosText.bytes("x\n"), 0)),
        bytes("other-document-before", file -> Patch.splice(file, 0, other(), 0)),
        bytes("last-byte-cut", file -> Arrays.copyOf(file, file.length - 1)),
        bytes("end-marker-cut", file -> Arrays.copyOf(file, file.length - 7)),
        bytes("half", file -> Arrays.copyOf(file, file.length / 2)),
        bytes("one-byte", file -> Arrays.copyOf(file, 1)),
        bytes("header-alone", file -> Arrays.copyOf(file, 9)),
        bytes("version-changed", file -> Patch.splice(file, 5, CosText.bytes("1.3"), 8)),
        bytes("byte-changed-before", file -> changed(file, true)),
        bytes("byte-changed-behind", file -> changed(file, false)),
        bytes("transplanted", ByteAttacks::transplanted));
  }

  private static Attack bytes(String id, UnaryOperator<byte[]> attack) {
    return Entry.of(id, BYTES, SOURCE, attack);
  }

  private static byte[] appended(byte[] file, String text) {
    return Patch.splice(file, file.length, CosText.bytes(text), file.length);
  }

  private static byte[] ending(byte[] file) {
    return appended(file, "startxref\n" + Update.startxref(file) + "\n%%EOF\n");
  }

  private static byte[] changed(byte[] file, boolean before) {
    return Entry.read(
        file,
        victim -> {
          byte[] changed = file.clone();
          Gap gap = Gap.of(victim);
          int at = before ? gap.from() / 2 : (gap.to() + gap.end()) / 2;
          changed[at] ^= 1;
          return changed;
        });
  }

  private static byte[] other() {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The signature stands in a document that was never signed. */
  private static byte[] transplanted(byte[] file) {
    return Entry.read(
        file,
        donor -> {
          String contents = Gap.of(donor).text();
          byte[] signed =
              PlainSigning.sign(other(), 0, java.time.Instant.EPOCH, content -> new byte[] {0});
          return Entry.read(
              signed,
              victim -> {
                Gap gap = Gap.of(victim);
                int room = gap.to() - gap.from();
                String digits = "<" + Gap.of(donor).digits();
                if (digits.length() > room - 1 || contents.isEmpty()) {
                  throw new IllegalArgumentException("the signature is too long");
                }
                return gap.filled(digits + "0".repeat(room - 1 - digits.length()) + ">");
              });
        });
  }
}
