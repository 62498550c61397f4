package vn.certproc.forms;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Payload;

/**
 * What was read from a form that was filled in on a screen. Immutable and thread-safe.
 *
 * @param formId such as {@code tt185-07}
 * @param sender who the form is for
 * @param xml the request as far as it was filled in, as XML
 * @param payload the request; empty where anything is wrong
 * @param faults everything that is wrong; the path of each is a field's name where it has one
 * @param notices what seems odd
 */
public record FilledForm(
    String formId,
    SignerKind sender,
    String xml,
    Optional<Payload> payload,
    List<Fault> faults,
    List<Fault> notices) {

  /** Copies the lists. */
  public FilledForm {
    faults = List.copyOf(faults);
    notices = List.copyOf(notices);
  }

  /** Never the values, which are personal. */
  @Override
  public String toString() {
    return "FilledForm[" + formId + ", " + sender.code() + ", " + faults.size() + " faults]";
  }
}
