package vn.certproc.forms.internal.coverage;

import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;

/** Which values of signature fields count as signatures that somebody added. */
public interface AcceptedSignatures {

  /**
   * Whether this is a signature.
   *
   * @param now the later revision
   * @param value the value of the field as it stands
   */
  boolean accepts(StrictPdf now, PdfValue value);

  /** Whatever looks like one, for who verifies the signatures elsewhere. */
  static AcceptedSignatures byShape() {
    return (now, value) ->
        value instanceof Ref
            && now.dict(value)
                .filter(dict -> dict.has("ByteRange") && dict.has("Contents"))
                .isPresent();
  }
}
