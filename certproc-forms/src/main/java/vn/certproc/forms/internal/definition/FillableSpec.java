package vn.certproc.forms.internal.definition;

import java.util.List;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.FormChoice;

/**
 * A form as one that is filled in on a screen. Immutable.
 *
 * @param sender who fills it in
 * @param asked codes of the procedures that it can ask for; of several, its boxes choose
 * @param applicants codes of the roles that its applicant can have; of several, a field chooses
 * @param subscribers codes of the kinds of its subscriber; of several, a field chooses
 * @param inserts what it holds beyond the form to print
 */
public record FillableSpec(
    SignerKind sender,
    List<String> asked,
    List<String> applicants,
    List<String> subscribers,
    List<Insert> inserts) {

  /** Copies the lists. */
  public FillableSpec {
    asked = List.copyOf(asked);
    applicants = List.copyOf(applicants);
    subscribers = List.copyOf(subscribers);
    inserts = List.copyOf(inserts);
  }

  /**
   * Fields beyond those of the form to print.
   *
   * @param at the path of the field that they follow or replace
   * @param instead whether they replace it
   * @param fields at least one
   */
  public record Insert(String at, boolean instead, List<Entry> fields) {

    /** Copies the list. */
    public Insert {
      fields = List.copyOf(fields);
    }
  }

  /** A field with the values to choose from, where the definition lists them. */
  public record Entry(BlockSpec.Field field, List<FormChoice> options) {

    /** Copies the list. */
    public Entry {
      options = List.copyOf(options);
    }
  }
}
