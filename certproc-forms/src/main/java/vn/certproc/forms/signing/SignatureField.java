package vn.certproc.forms.signing;

import java.util.Optional;
import vn.certproc.api.decision.SignerKind;

/**
 * A place on a page for a digital signature: one that a form wants, or a field that is there.
 * Immutable and thread-safe.
 *
 * @param name the field's name: {@code person}, {@code agency}; {@code person-1}, {@code person-2}
 *     where several of a kind sign, from left to right
 * @param kind who signs there; empty for a field of another program whose name does not say it
 * @param page the page it stands on, from 1
 * @param left its left edge in points from the page's origin
 * @param bottom its lower edge in points from the page's origin
 * @param width in points; 0 for a field that shows nothing
 * @param height in points; 0 for a field that shows nothing
 * @param printedName who the form says signs there: the name under a person's signature, the name
 *     of the agency that sends the form; empty where it leaves that open
 * @param signed whether it holds a signature; whether that is a good one is not looked at
 */
public record SignatureField(
    String name,
    Optional<SignerKind> kind,
    int page,
    double left,
    double bottom,
    double width,
    double height,
    Optional<String> printedName,
    boolean signed) {

  /** Never the printed name, which is personal. */
  @Override
  public String toString() {
    return "SignatureField[" + name + ", page " + page + (signed ? ", signed]" : "]");
  }
}
