package vn.certproc.forms.verification;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.certproc.forms.internal.coverage.FileComparison;

/** Compares a document that was sent out to be signed with what came back. Thread-safe. */
public final class DocumentComparison {

  private DocumentComparison() {}

  /**
   * What was changed besides adding signatures: their fields, looks and structure, validation data
   * and document time stamps. The signatures themselves are not verified here.
   *
   * @param sent the file as it was sent
   * @param returned the file as it came back
   * @return the changes; empty where it is the same document with signatures added, or none
   * @throws vn.certproc.forms.UnreadablePdfException when one of them is no PDF ({@code
   *     pdf-not-a-pdf}), encrypted ({@code pdf-encrypted}) or beyond the bounds of this reader
   *     ({@code pdf-too-complex})
   */
  public static List<Change> onlySignaturesAdded(byte[] sent, byte[] returned) {
    return FileComparison.changes(
        requireNonNull(sent, "sent"), requireNonNull(returned, "returned"));
  }
}
