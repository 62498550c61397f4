package vn.certproc.forms.internal.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.verification.SignaturePurpose;
import vn.certproc.pki.verification.Reason;

/**
 * A signature as its field and its dictionary say. Immutable but for the array, which nobody
 * changes.
 *
 * @param field its field in the file as it is now
 * @param dict its dictionary; empty where it has none that can be read
 * @param purpose what it is for
 * @param gap the bytes that it does not cover: its own contents; empty where its byte range is
 *     wrong
 * @param der the signature itself, without padding; empty where it has none
 * @param claimed the time of signing that the dictionary gives
 * @param reasons what is wrong with it so far
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SignatureRead(
    Field field,
    Optional<Dict> dict,
    SignaturePurpose purpose,
    Optional<Gap> gap,
    byte[] der,
    Optional<Instant> claimed,
    List<Reason> reasons) {

  SignatureRead {
    reasons = List.copyOf(reasons);
  }

  /** Whether somebody signed by it: a document time stamp speaks for nobody. */
  boolean speaks() {
    return purpose.speaks();
  }

  /**
   * What a signature leaves out.
   *
   * @param from the first byte that is not covered
   * @param to behind the last byte that is not covered
   * @param end behind the last byte that is covered
   */
  record Gap(int from, int to, int end) {}
}
