package vn.certproc.api.text;

import vn.certproc.api.model.Coded;

/** The open vocabularies that a profile fills. */
public enum Vocabulary implements Coded {
  /** What an organisation is (§1). */
  ORGANIZATION_KIND("organization-kind"),
  /** What post a person holds (§5). */
  POST("post"),
  /** What a certificate is meant for (§5). */
  INTENDED_USE("intended-use"),
  /** What a change concerns (§7). */
  CHANGE_FIELD("change-field"),
  /** Why a certificate is revoked (§8). */
  REVOCATION_REASON("revocation-reason"),
  /** Why a token is recovered (§9). */
  RECOVERY_REASON("recovery-reason"),
  /** The sector a person moves to (§7, §8). */
  SECTOR("sector"),
  /** What kind of device keeps the key. */
  TOKEN_KIND("token-kind");

  private final String code;

  Vocabulary(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
