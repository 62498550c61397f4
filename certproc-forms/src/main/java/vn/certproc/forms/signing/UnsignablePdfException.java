package vn.certproc.forms.signing;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * A PDF that can be read is not to be prepared for signing. Codes: {@code signing-fields-there}
 * (empty signature fields are in it), {@code signing-signed} (it holds a signature), {@code
 * signing-no-form} (not a form of this library), {@code signing-no-places} (the form says of no
 * place that it is signed digitally), {@code signing-name-taken} (another field has the name),
 * {@code signing-places-wrong} (the record of the places does not fit the file), {@code
 * signing-page-small} (the first page has no room for the field of an annex).
 */
public final class UnsignablePdfException extends CertprocException {

  private static final long serialVersionUID = 1L;

  /**
   * A file that is not to be prepared.
   *
   * @param code one of the codes above
   * @param arguments what the sentence needs
   */
  public UnsignablePdfException(String code, Map<String, String> arguments) {
    super(List.of(Fault.of(code, Where.nowhere(), arguments)), null);
  }
}
