package vn.certproc.api.model;

/** The five procedures of the letter (§5–§9). */
public enum Procedure implements Coded {
  /** New issue, cấp mới (§5). */
  ISSUE("issue"),
  /** Renewal, gia hạn (§6). */
  RENEW("renew"),
  /** Change of information, thay đổi thông tin (§7). */
  CHANGE("change"),
  /** Revocation, thu hồi (§8). */
  REVOKE("revoke"),
  /** Token recovery, khôi phục thiết bị lưu khóa bí mật (§9). */
  RECOVER("recover");

  private final String code;

  Procedure(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
