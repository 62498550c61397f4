package vn.certproc.api.model;

import java.text.Normalizer;
import vn.certproc.api.error.InvalidValueException;

/**
 * The rules that every name and line of text in the model obeys: Unicode in NFC, no control
 * characters, nothing typed in the font encodings of the time before Unicode. Thread-safe.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * A text as the model keeps it: without white space around it, in NFC.
   *
   * @param field the field's name, for the error
   * @param text the text
   * @throws InvalidValueException {@code missing-value} when it is blank, {@code text-too-long},
   *     {@code text-control-character} or {@code text-old-encoding}
   */
  public static String of(String field, String text) {
    return Values.text(field, text);
  }

  /** Whether the model keeps the text's letters as they are, or composes them (NFC). */
  public static boolean isComposed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }
}
