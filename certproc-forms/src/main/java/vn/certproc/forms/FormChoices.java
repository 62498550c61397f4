package vn.certproc.forms;

import java.util.List;
import vn.certproc.api.text.Vocabulary;

/** The codes that a form offers to choose from: a profile's vocabularies. Thread-safe. */
@FunctionalInterface
public interface FormChoices {

  /**
   * The codes of a vocabulary, in the order to offer them.
   *
   * @param subscribers the codes of the kinds of subscriber that the form is for
   */
  List<FormChoice> of(Vocabulary vocabulary, List<String> subscribers);

  /** No codes: each is typed as a text. */
  static FormChoices none() {
    return (vocabulary, subscribers) -> List.of();
  }
}
