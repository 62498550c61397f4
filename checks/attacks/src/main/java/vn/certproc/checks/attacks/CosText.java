package vn.certproc.checks.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Writes objects down again, references as they were; an attacker's own writer. */
final class CosText {

  private CosText() {}

  /** The bytes of an object's value, a stream's data as it is packed. */
  static byte[] of(COSBase value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(text(value)));
    if (value instanceof COSStream stream) {
      out.writeBytes(bytes("\nstream\n"));
      out.writeBytes(packed(stream));
      out.writeBytes(bytes("\nendstream"));
    }
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] packed(COSStream stream) {
    try (InputStream in = stream.createRawInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value in one line; of a stream only its dictionary. */
  static String text(COSBase value) {
    if (value instanceof COSObject reference) {
      return reference.getKey().getNumber() + " " + reference.getKey().getGeneration() + " R";
    } else if (value instanceof COSStream stream) {
      COSDictionary dictionary = new COSDictionary(stream);
      dictionary.setInt(COSName.LENGTH, packed(stream).length);
      return dictionary(dictionary);
    } else if (value instanceof COSDictionary dictionary) {
      return dictionary(dictionary);
    } else if (value instanceof COSArray array) {
      StringBuilder out = new StringBuilder("[");
      array.forEach(each -> out.append(text(each)).append(' '));
      return out.append(']').toString();
    } else if (value instanceof COSName name) {
      return name(name.getName());
    } else if (value instanceof COSString string) {
      return "<" + string.toHexString() + ">";
    } else if (value instanceof COSNumber number) {
      return number.floatValue() == number.longValue()
          ? Long.toString(number.longValue())
          : Float.toString(number.floatValue());
    }
    return value instanceof COSBoolean truth ? Boolean.toString(truth.getValue()) : "null";
  }

  private static String dictionary(COSDictionary dictionary) {
    StringBuilder out = new StringBuilder("<<");
    for (Map.Entry<COSName, COSBase> each : dictionary.entrySet()) {
      out.append(name(each.getKey().getName())).append(' ');
      out.append(text(each.getValue())).append('\n');
    }
    return out.append(">>").toString();
  }

  private static String name(String name) {
    StringBuilder out = new StringBuilder("/");
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      int c = each & 0xff;
      boolean plain = c > ' ' && c < 127 && "#()<>[]{}/%".indexOf(c) < 0;
      out.append(plain ? Character.toString((char) c) : String.format("#%02X", c));
    }
    return out.toString();
  }
}
