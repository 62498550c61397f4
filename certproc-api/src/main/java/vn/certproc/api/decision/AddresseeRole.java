package vn.certproc.api.decision;

import vn.certproc.api.model.Coded;

/** To whom a form goes. */
public enum AddresseeRole implements Coded {
  /** The direct managing agency, cơ quan quản lý trực tiếp (§1). */
  DIRECT_MANAGING_AGENCY("direct-managing-agency"),
  /** The superior managing agency, cơ quan quản lý trực tiếp cấp trên (§1). */
  SUPERIOR_MANAGING_AGENCY("superior-managing-agency"),
  /** The Authority, Cục Chứng thực số và Bảo mật thông tin (§2). */
  AUTHORITY("authority"),
  /** The provincial Department that unlocks tokens (§9). */
  DEPARTMENT("department");

  private final String code;

  AddresseeRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
