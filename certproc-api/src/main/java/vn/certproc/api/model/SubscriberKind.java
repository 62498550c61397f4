package vn.certproc.api.model;

/** Whom a certificate names; decides form, addressee and applicant (§5–§9). */
public enum SubscriberKind implements Coded {
  /** An agency or organisation. */
  AGENCY("agency"),
  /** The head of an agency, for the personal certificate. */
  HEAD("head"),
  /** A person from deputy head downwards. */
  STAFF("staff"),
  /** A device, service or software (Circular 185/2019, forms 05 and 06). */
  DEVICE("device");

  private final String code;

  SubscriberKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
