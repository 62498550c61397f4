package vn.certproc.forms;

import java.util.Optional;

/** The request that a form carried. Immutable and thread-safe. */
public final class ExtractedRequest {

  private final byte[] xml;
  private final Optional<String> formId;
  private final Optional<String> profile;
  private final Optional<String> formsVersion;

  /**
   * A request with what the form says about itself.
   *
   * @param xml the attached file; copied; not checked in any way
   * @param formId the form, such as {@code tt185-07}; empty where the metadata does not say
   * @param profile the rules it was made under; empty for a blank form or where not said
   * @param formsVersion the version of the form definitions; empty where not said
   */
  public ExtractedRequest(
      byte[] xml,
      Optional<String> formId,
      Optional<String> profile,
      Optional<String> formsVersion) {
    this.xml = xml.clone();
    this.formId = formId;
    this.profile = profile;
    this.formsVersion = formsVersion;
  }

  /** A copy of the attached {@code request.xml}, byte for byte. */
  public byte[] xml() {
    return xml.clone();
  }

  /** The form's id. */
  public Optional<String> formId() {
    return formId;
  }

  /** The profile's id. */
  public Optional<String> profile() {
    return profile;
  }

  /** The version of the form definitions. */
  public Optional<String> formsVersion() {
    return formsVersion;
  }

  /** The form and profile; never the request, which is personal. */
  @Override
  public String toString() {
    return "ExtractedRequest[formId=" + formId + ", profile=" + profile + "]";
  }
}
