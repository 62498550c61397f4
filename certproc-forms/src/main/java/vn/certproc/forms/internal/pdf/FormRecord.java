package vn.certproc.forms.internal.pdf;

import java.util.Optional;
import java.util.Set;

/**
 * What a PDF says about itself in its metadata.
 *
 * @param formId the form
 * @param profile the rules it was made under; empty for a blank form
 * @param version of the forms
 */
public record FormRecord(
    Optional<String> formId, Optional<String> profile, Optional<String> version) {

  /** The namespace of these properties in the metadata. */
  static final String NAMESPACE = "urn:vn:certproc:form:1";

  static final String FORM_ID = "FormId";
  static final String PROFILE = "Profile";
  static final String VERSION = "Version";
  static final String PROVENANCE = "Provenance";
  static final String PLACES = "SignaturePlaces";

  /** What is read back; each is a plain text. */
  static final Set<String> READ = Set.of(FORM_ID, PROFILE, VERSION);
}
