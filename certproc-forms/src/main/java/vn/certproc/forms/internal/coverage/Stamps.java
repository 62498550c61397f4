package vn.certproc.forms.internal.coverage;

import java.util.regex.Pattern;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.StrictPdf;

/**
 * Tells document time stamps (ISO 32000-2 §12.8.5). Anyone who can ask a time-stamp authority can
 * add one: it says when, and speaks for nobody.
 */
final class Stamps {

  /** The sub-filter of a time stamp. */
  static final String SUB_FILTER = "ETSI.RFC3161";

  /** The names of the fields that forms prepare for who signs them. */
  private static final Pattern SIGNERS = Pattern.compile("(?:person|agency)(?:-\\d+)?");

  private Stamps() {}

  /** Whether a signature dictionary is a document time stamp. */
  static boolean isStamp(Dict signature) {
    return signature.is("Type", "DocTimeStamp") || signature.is("SubFilter", SUB_FILTER);
  }

  /** Whether the value of a field is a document time stamp. */
  static boolean isStamp(StrictPdf pdf, PdfValue value) {
    return pdf.dict(value).filter(Stamps::isStamp).isPresent();
  }

  /** Whether a field of this name is for the signature of a person or an agency. */
  static boolean isSigners(String field) {
    return SIGNERS.matcher(field).matches();
  }
}
