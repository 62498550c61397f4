package vn.certproc.api.model;

/** As what the applicant signs step 1 (§5–§9). */
public enum ApplicantRole implements Coded {
  /** The person who manages an agency certificate, người quản lý chứng thư số. */
  CERTIFICATE_MANAGER("certificate-manager"),
  /** The head of the agency, người đứng đầu. */
  HEAD_OF_AGENCY("head-of-agency"),
  /** The person whom the certificate names. */
  SUBSCRIBER("subscriber"),
  /** An officer who represents the agency, cán bộ đại diện cơ quan. */
  REPRESENTING_OFFICER("representing-officer"),
  /** The managing agency itself, cơ quan quản lý trực tiếp. */
  MANAGING_AGENCY("managing-agency");

  private final String code;

  ApplicantRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
