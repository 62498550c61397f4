package vn.certproc.forms.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import vn.certproc.forms.sheet.UnreadableSheetException;

/** Tells by its first bytes what a file is, so that the refusal can say what to do. */
final class FileKind {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** OLE2, MS-CFB §2.2: the old .xls, and the envelope of an encrypted .xlsx. */
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** The stream of an encrypted workbook, MS-OFFCRYPTO §1.3; names are UTF-16LE. */
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private FileKind() {}

  static void demandXlsx(byte[] file) {
    if (begins(file, 0, OLE2)) {
      String code = holds(file, ENCRYPTED) ? "sheet-encrypted" : "sheet-old-format";
      throw new UnreadableSheetException(code, Map.of(), null);
    }
    if (!begins(file, 0, ZIP)) {
      throw new UnreadableSheetException("sheet-not-xlsx", Map.of(), null);
    }
  }

  private static boolean begins(byte[] file, int at, byte[] with) {
    return file.length >= at + with.length
        && Arrays.equals(file, at, at + with.length, with, 0, with.length);
  }

  private static boolean holds(byte[] file, byte[] what) {
    for (int at = 0; at + what.length <= file.length; at++) {
      if (file[at] == what[0] && begins(file, at, what)) {
        return true;
      }
    }
    return false;
  }
}
